// reload_test.cjs ADDRESS FILE: opens the page in headless Chromium, changes the file, and waits for the page to change by itself.
const fs = require("fs");
const { expect, run } = require("../support/browser.cjs");

const [address, file] = process.argv.slice(2);
const page_of = (words) => `---\ntitle: Home\n---\n\n${words}\n`;

run("/usr/bin/chromium", async (browser) => {
  const page = await browser.newPage();
  await page.goto(address);
  fs.writeFileSync(file, page_of("Seen by the browser."));
  await page.getByText("Seen by the browser.").waitFor();
  fs.writeFileSync(file, page_of("A [mistake](/gone/)."));
  await page.getByRole("alert").waitFor();
  expect("the last good page is not there", await page.getByText("Seen by the browser.").isVisible());
});
