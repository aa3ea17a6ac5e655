// browser_test.cjs ADDRESS CHROMIUM SITE: every page looked at by axe-core, at 1280 and 320 pixels, light and dark, with and
// without script, and nothing wider than a small phone.
//
// Light and dark differ in colours alone (styles/_modes.scss), so that the second scheme of a width is asked for contrast only.
// Where script leaves a page as it was served, looking at it without script would be looking at the same page again.
const axe = require("axe-core");
const { addresses, desktop, open, phone, run, troubles } = require("./browser.cjs");

const [address, chromium, site] = process.argv.slice(2);
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const at_once = 2;

async function look(page, where, viewport, colorScheme, runOnly) {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  const { violations } = await page.evaluate((only) => window.axe.run(document, { runOnly: only, resultTypes: ["violations"] }), runOnly);
  for (const rule of violations) {
    const places = rule.nodes.slice(0, 3).map((node) => node.target.join(" "));
    troubles.push(`/${where} at ${viewport.width}, ${colorScheme}: ${rule.id} (${rule.impact}), ${rule.help}: ${places.join(" | ")}`);
  }
}

async function look_at_all(page, where) {
  await page.goto(address + where);
  await page.evaluate(axe.source);
  await look(page, where, desktop, "light", tags);
  await look(page, where, desktop, "dark", ["color-contrast"]);
  await look(page, where, phone, "dark", tags);
  await look(page, where, phone, "light", ["color-contrast"]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > phone.width) troubles.push(`/${where} is ${width} pixels wide on a phone of ${phone.width}`);
}

/** In the page: whether script changed what was served. */
const is_changed = async () => {
  const served = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  return served.querySelector("noscript") || !served.isEqualNode(document);
};

async function look_through(browser, queue) {
  const with_script = await open(browser, address, { bypassCSP: true });
  const without = await open(browser, address, { bypassCSP: true });  // axe itself needs script: the site's own is empty
  await without.context().route("**/*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  for (let where = queue.pop(); where !== undefined; where = queue.pop()) {
    await with_script.goto(address + where);
    const changed = await with_script.evaluate(is_changed);
    await look_at_all(with_script, where);
    if (changed) await look_at_all(without, where);
    looked_at += changed ? 2 : 1;
  }
}

let looked_at = 0;
run(chromium, async (browser) => {
  const queue = addresses(site);
  await Promise.all(Array.from({ length: at_once }, () => look_through(browser, queue)));
  console.log(`${looked_at} times a page, four looks each`);
});
