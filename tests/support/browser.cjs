// What the tests in headless Chromium share.
const fs = require("fs");
const path = require("path");
const { chromium } = require("playwright-core");

const troubles = [];
const desktop = { width: 1280, height: 900 };
const phone = { width: 320, height: 640 };

/** A page whose every request for another host is refused and told. */
async function open(browser, address, options) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });  // what has the focus is in view at once
  await context.route((url) => !url.href.startsWith(address), (route) => {
    troubles.push(`asks another host: ${route.request().url()}`);
    return route.abort();
  });
  context.setDefaultTimeout(120000);  // a slow machine is no fault of the page
  const page = await context.newPage();
  page.on("pageerror", (error) => troubles.push(`script: ${error.message}`));
  page.on("console", (message) => {
    const is_lost_page = message.location().url === page.url();  // asked for on purpose
    if (message.type() === "error" && !is_lost_page) troubles.push(`${page.url()} says: ${message.text()}`);
  });
  return page;
}

/** `trouble` says what is wrong unless `is`. */
function expect(trouble, is) {
  if (!is) troubles.push(trouble);
}

const redirects = (file) => fs.readFileSync(file, "utf8").includes('http-equiv="refresh"');

/** Addresses of all pages of a built site but redirects, relative to its own: "", "priorities/asb/", "404.html". */
function addresses(site) {
  const below = (folder) =>
    fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return below(full);
      return entry.name.endsWith(".html") && !redirects(full) ? [path.relative(site, full).replace(/(^|\/)index\.html$/, "$1")] : [];
    });
  return below(site).sort();
}

/** Runs the checks with a browser, then fails with all that they found. */
async function run(executablePath, check) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  try {
    await check(browser);
  } catch (error) {
    troubles.push(error.stack);
  } finally {
    await browser.close();
  }
  if (!troubles.length) return;
  console.error([...new Set(troubles)].slice(0, 60).join("\n"));
  process.exitCode = 1;
}

module.exports = { addresses, desktop, expect, open, phone, run, troubles };
