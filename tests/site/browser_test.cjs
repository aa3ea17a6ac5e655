// browser_test.cjs ADDRESS CHROMIUM SITE: accessibility by axe-core, nothing wider than a small phone, all of it without script.
const fs = require("fs");
const path = require("path");
const axe = require("axe-core");
const { chromium } = require("playwright-core");

const [address, executablePath, site] = process.argv.slice(2);
const looked_at = [
  "", "agreement/", "priorities/", "priorities/asb/", "areas/charnwood/", "plans/hate-action-plan-2018-21/",
  "governance/", "governance/action-log/", "governance/links/", "governance/meetings/2019-12-06/",
  "performance/", "performance/snapshots/2020-21-q3/", "performance/violence-with-injury/", "performance/first-time-entrants/",
  "performance/marac-repeat/", "about-the-data/", "calendar/", "search/", "404.html",
];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const desktop = { width: 1280, height: 900 };
const phone = { width: 320, height: 640 };
const troubles = [];

/** A page whose every request for another host is refused and told. */
async function open(browser, options) {
  const context = await browser.newContext(options);
  await context.route("**/*", (route) => {
    if (route.request().url().startsWith(address)) return route.continue();
    troubles.push(`asks another host: ${route.request().url()}`);
    return route.abort();
  });
  return context.newPage();
}

async function check_axe(browser, viewport, colorScheme) {
  const page = await open(browser, { viewport, colorScheme, bypassCSP: true });
  page.on("pageerror", (error) => troubles.push(`script: ${error.message}`));
  for (const where of looked_at) {
    await page.goto(address + where);
    await page.addScriptTag({ content: axe.source });
    const result = await page.evaluate((runOnly) => window.axe.run(document, { runOnly, resultTypes: ["violations"] }), rules);
    for (const rule of result.violations) {
      const places = rule.nodes.slice(0, 3).map((node) => node.target.join(" "));
      troubles.push(`/${where} at ${viewport.width}, ${colorScheme}: ${rule.id} (${rule.impact}), ${rule.help}: ${places.join(" | ")}`);
    }
  }
  await page.context().close();
}

const pages_of = (folder) =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? pages_of(full) : entry.name === "index.html" ? [path.relative(site, folder)] : [];
  });

/** Without script, on a small phone: nothing is wider than the window, and the menu opens by touch. */
async function check_phone(browser) {
  const page = await open(browser, { viewport: phone, javaScriptEnabled: false });
  for (const where of pages_of(site).sort()) {
    await page.goto(`${address}${where}${where ? "/" : ""}`, { waitUntil: "load" });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > phone.width) troubles.push(`/${where}/ is ${width} pixels wide on a phone of ${phone.width}`);
  }
  await page.goto(address);
  const link = page.locator("nav .govuk-service-navigation__link").first();
  await page.locator("nav.csa-menu-bar summary").click();
  if (!(await link.isVisible())) troubles.push("without script, the menu does not open on a phone");
  await page.context().close();
}

async function check_without_script(browser) {
  const page = await open(browser, { viewport: desktop, javaScriptEnabled: false });
  await page.goto(address);
  await page.locator("nav.csa-menu-bar a", { hasText: "Priorities" }).click();
  await page.locator("main a", { hasText: "Anti-social behaviour" }).first().click();
  const heading = await page.locator("h1").innerText();
  if (heading !== "Anti-social behaviour") troubles.push(`without script, home, menu and priority lead to "${heading}"`);
  await page.goto(`${address}search/`);
  const listed = page.locator("main a", { hasText: "Charnwood Borough Council" }).first();
  if (!(await listed.isVisible())) troubles.push("without script, /search/ does not list the pages");
  await page.context().close();
}

/** A mistyped address leads to the page that was meant: with script by name, without it through the search page. */
async function check_not_found(browser) {
  const page = await open(browser, { viewport: desktop });
  await page.goto(`${address}priorties/asb/`);
  const near = page.locator("#nearest a").first();
  await near.waitFor();
  if ((await near.getAttribute("href")) !== "/priorities/asb/") troubles.push(`the nearest address is ${await near.getAttribute("href")}`);
  await page.goto(`${address}zzz/`, { waitUntil: "networkidle" });
  if (await page.locator("#nearest").isVisible()) troubles.push("an address like no other is said to be near one");
  if (!(await page.locator("main a[href='/search/']").first().isVisible())) troubles.push("the page for lost addresses does not lead to the search");
  await page.context().close();
}

async function main() {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  try {
    await check_axe(browser, desktop, "light");
    await check_axe(browser, phone, "dark");
    await check_phone(browser);
    await check_without_script(browser);
    await check_not_found(browser);
  } finally {
    await browser.close();
  }
  if (troubles.length) {
    console.error([...new Set(troubles)].slice(0, 60).join("\n"));
    process.exitCode = 1;
  }
}

main();
