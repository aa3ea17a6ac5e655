// reload_test.cjs ADDRESS FILE: opens the page in headless Chromium, changes the file, and waits for the page to change by itself.
const fs = require('fs');
const { chromium } = require('playwright-core');

const [address, file] = process.argv.slice(2);

(async () => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const page_of = (words) => `---\ntitle: Home\n---\n\n${words}\n`;
    fs.writeFileSync(file, page_of('Seen by the browser.'));
    await page.getByText('Seen by the browser.').waitFor();
    fs.writeFileSync(file, page_of('A [mistake](/gone/).'));
    await page.getByRole('alert').waitFor();
    if (!(await page.getByText('Seen by the browser.').isVisible())) throw new Error('the last good page is not there');
  } finally {
    await browser.close();
  }
})().catch((problem) => {
  console.error(problem);
  process.exit(1);
});
