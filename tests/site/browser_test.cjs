// browser_test.cjs ADDRESS CHROMIUM SITE: pages looked at by axe-core, at 1280 and 320 pixels, light and dark, with and without
// script; and no page wider than a small phone.
//
// It looks at pages that hold, between them, every kind of element with its class and attributes; with CSA_EVERY_PAGE=1 at all of
// them, which takes half an hour.
//
// Light and dark differ in colours alone (styles/_modes.scss), so that the second scheme of a width is asked for contrast only.
// Where script leaves a page as it was served, looking at it without script would be looking at the same page again.
const fs = require("fs");
const path = require("path");
const axe = require("axe-core");
const { addresses, desktop, open, phone, run, troubles } = require("../support/browser.cjs");

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
}

async function measure(page, where) {
  await page.goto(address + where);
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

/** "a|govuk-link|href" for every kind of tag in the page at `where`. */
function kinds_of(where) {
  const html = fs.readFileSync(path.join(site, where.endsWith(".html") ? where : `${where}index.html`), "utf8");
  return new Set(Array.from(html.matchAll(/<([a-z][a-z0-9]*)((?:\s[^>]*)?)>/g), ([, tag, attributes]) => {
    const names = Array.from(attributes.matchAll(/\s([a-z-]+)=/g), ([, name]) => name);
    return [tag, attributes.match(/\sclass="([^"]*)"/)?.[1] ?? "", ...names.sort()].join("|");
  }));
}

/** Few pages that have every kind of tag of all of them: always the one next with most that is new. */
function telling(all) {
  const left = new Map(all.map((where) => [where, kinds_of(where)]));
  const chosen = [];
  for (;;) {
    const [where, kinds] = [...left].reduce((best, one) => (one[1].size > best[1].size ? one : best));
    if (!kinds.size) return chosen;
    chosen.push(where);
    for (const others of left.values()) if (others !== kinds) kinds.forEach((kind) => others.delete(kind));
    kinds.clear();
  }
}

async function measure_all(browser, queue) {
  const page = await open(browser, address, { viewport: phone, javaScriptEnabled: false });
  for (let where = queue.pop(); where !== undefined; where = queue.pop()) await measure(page, where);
}

const side_by_side = (work) => Promise.all(Array.from({ length: at_once }, work));

/** That axe-core knows the rules which it is asked for: it passes over names that it does not know. */
async function rules_bite(browser) {
  const page = await open(browser, address, { bypassCSP: true });
  await page.goto(address);
  await page.evaluate(axe.source);
  const broken = await page.evaluate((only) => {
    document.body.innerHTML = '<main><h1>Title</h1><img width="9" height="9"><p style="color:#999;background:#fff">Pale words</p></main>';
    return window.axe.run(document, { runOnly: only, resultTypes: ["violations"] });
  }, tags);
  const found = broken.violations.map((rule) => rule.id);
  for (const rule of ["image-alt", "color-contrast"]) if (!found.includes(rule)) troubles.push(`a page that breaks ${rule} passes`);
}

let looked_at = 0;
run(chromium, async (browser) => {
  const all = addresses(site);
  if (all.length < 100) troubles.push(`the site has ${all.length} pages`);
  await rules_bite(browser);
  const queue = process.env.CSA_EVERY_PAGE ? [...all] : telling(all);
  const pages = queue.length;
  await side_by_side(() => look_through(browser, queue));
  const narrow = [...all];
  await side_by_side(() => measure_all(browser, narrow));
  console.log(`${pages} of ${all.length} pages, ${looked_at} times a page, four looks each`);
});
