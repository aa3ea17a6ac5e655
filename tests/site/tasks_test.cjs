// tasks_test.cjs ADDRESS CHROMIUM: what people come for, by keyboard alone and under a strict policy; and what is left of it
// without script.
const { desktop, expect, open, phone, run, troubles } = require("../support/browser.cjs");

const [address, chromium] = process.argv.slice(2);
const policy =
  "default-src 'none'; base-uri 'none'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; img-src 'self'; " +
  "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
const most_keys = 300;

/** Served as a careful host does: with the policy. What it refuses is told on the console, which is a trouble. */
async function under_policy(page) {
  await page.context().route((url) => url.href.startsWith(address), async (route) => {
    if (route.request().resourceType() !== "document") return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  return page;
}

/** In the page: the words of what has the focus, or nothing where a reader could not see it. */
const focused = () => {
  const element = document.activeElement;
  const { top, bottom } = element.getBoundingClientRect();
  if (!element.matches(":focus-visible") || bottom < 0 || top > innerHeight) return "";
  return (element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent).replace(/\s+/g, " ").trim();
};

async function tab_to(page, words) {
  for (let keys = 0; keys < most_keys; ++keys) {
    await page.keyboard.press("Tab");
    if (words.test(await page.evaluate(focused))) return;
  }
  throw new Error(`on ${page.url()}, ${most_keys} times Tab do not lead to ${words}`);
}

async function follow(page, words) {
  await tab_to(page, words);
  const from = page.url();
  await Promise.all([page.waitForURL((url) => url.href !== from), page.keyboard.press("Enter")]);
}

const heading = (page) => page.locator("h1").innerText();

const tasks = {
  "report hate": async (page) => {
    await follow(page, /^Report a problem$/);
    await follow(page, /^Hate$/);
    expect("the link to hate does not lead to its heading", await page.locator("h2#hate").isVisible());
  },

  "find my district's plan": async (page) => {
    await follow(page, /^Charnwood$/);
    await follow(page, /Partnership Plan 2023-26$/);
    expect("the district does not lead to its plan", /plan/i.test(await heading(page)));
  },

  "read the burglary trend as a table": async (page) => {
    await follow(page, /^Performance$/);
    await follow(page, /^Residential burglary/);
    await tab_to(page, /^Residential burglary/);
    const rows = await page.evaluate(() => document.activeElement.querySelectorAll("tbody tr").length);
    expect(`the table of burglary has ${rows} rows`, rows > 1);
  },

  "find a figure among all": async (page) => {
    await follow(page, /^Performance$/);
    await follow(page, /^All figures$/);
    const shown = () => page.locator(".csa-glance tbody tr:visible").count();
    const all = await shown();
    await tab_to(page, /^Show only figures with these words$/);
    await page.keyboard.type("burglary residential");
    await page.waitForFunction(() => document.querySelector(".csa-filter [role=status]").textContent);
    const few = await shown();
    expect(`of ${all} figures ${few} are left`, all > 100 && few > 0 && few < 5);
    expect("a heading without figures stays", (await page.locator("h2[id^=subject-]:visible").count()) <= few);
  },

  'search "MARAC"': async (page) => {
    await follow(page, /^Search$/);
    await tab_to(page, /^Search this site$/);
    await page.keyboard.type("MARAC");
    await page.keyboard.press("Enter");
    await page.locator(".csa-results h3").first().waitFor();
    const meant = await page.locator(".csa-results > p").first().innerText();
    expect(`search does not say what MARAC is: ${meant}`, meant === "MARAC: Multi Agency Risk Assessment Conference");
    expect("results are in one group only", (await page.locator(".csa-results h3").count()) > 1);
    await follow(page, /MARAC|Repeat/);
    expect("a result does not hold the word", /MARAC|Risk Assessment Conference/.test(await page.locator("main").innerText()));
  },

  "search by the long form": async (page) => {
    await page.goto(`${address}search/?q=multi+agency+risk+assessment+conference`);
    await page.locator(".csa-results h3").first().waitFor();
    const marac = page.locator(".csa-results li", { hasText: "MARAC" });
    expect("the long form does not find the short one", (await marac.count()) > 0);
  },

  "find the page that a mistyped address meant": async (page) => {
    await page.goto(`${address}priorties/asb/`);
    const near = page.locator("#nearest a").first();
    await near.waitFor();
    const found = await near.getAttribute("href");
    expect(`the nearest address is ${found}`, found === "/priorities/asb/");
    await page.goto(`${address}zzz/`, { waitUntil: "networkidle" });
    expect("an address like no other is said to be near one", !(await page.locator("#nearest").isVisible()));
    expect("the page for lost addresses does not lead to the search", await page.locator("main a[href='/search/']").first().isVisible());
  },

  "leave a page that someone must not see": async (page) => {
    const elsewhere = "https://www.bbc.co.uk/weather";
    await page.context().route(elsewhere, (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
    for (const leave of [() => follow(page, /^Exit this page$/), async () => {
      for (let press = 0; press < 3; ++press) await page.keyboard.press("Shift");
      await page.waitForURL(elsewhere);
    }]) {
      await page.goto(address);
      await page.goto(`${address}priorities/vulnerable-victims/`);
      await leave();
      await page.goBack();
      expect(`"back" leads to the page that was left: ${page.url()}`, page.url() === address);
    }
  },
};

async function without_script(browser) {
  const page = await open(browser, address, { viewport: phone, javaScriptEnabled: false });
  await page.goto(address);
  await page.locator("nav.csa-menu-bar summary").click();
  await page.locator("nav.csa-menu-bar a", { hasText: "Priorities" }).click();
  await page.locator("main a", { hasText: "Anti-social behaviour" }).first().click();
  expect("without script, home, menu and list do not lead to a priority", (await heading(page)) === "Anti-social behaviour");
  await page.locator("a.csa-find").click();
  expect("without script, /search/ offers a search", !(await page.locator("form.csa-search").isVisible()));
  expect("without script, /search/ does not list the pages",
    await page.locator("main a", { hasText: "Charnwood Borough Council" }).first().isVisible());
  await page.goto(`${address}priorities/vulnerable-victims/`);
  const exit = await page.locator(".govuk-exit-this-page a").getAttribute("href");
  expect("without script, there is no way out", exit?.startsWith("https://"));
}

run(chromium, async (browser) => {
  for (const [name, task] of Object.entries(tasks)) {
    const page = await under_policy(await open(browser, address, { viewport: desktop }));
    const home = await page.goto(address);
    if (!home.ok()) throw new Error(`the home page answers ${home.status()}: no task can begin`);
    await task(page).catch((error) => troubles.push(`${name}: ${error.message}`));
    await page.context().close();
  }
  await without_script(browser);
});
