// chromium_test.cjs CHROMIUM RANDOM_PAGES [PAGES [FIRST]]: our tokenizer against Chromium's parser on the pages of random_pages.cpp.
const { execFileSync } = require("child_process");
const { expect, run, troubles } = require("../support/browser.cjs");

const [browser_name, random_pages, count = "5000", first = "0"] = process.argv.slice(2);
const executablePath = execFileSync("which", [browser_name]).toString().trim();
const output = execFileSync(random_pages, ["print", count, first], { maxBuffer: 1 << 30 });
const pages = output.toString().trim().split("\n").map((line) => JSON.parse(line));

/** In the browser: what its parser sees on each page, as random_pages.cpp writes it. */
function look(texts) {
  const svg = "http://www.w3.org/2000/svg", html = "http://www.w3.org/1999/xhtml";
  return texts.map((text) => {
    const seen = new Set();
    for (const element of new DOMParser().parseFromString(text, "text/html").querySelectorAll("*")) {
      const is_html = element.namespaceURI === html, name = element.localName;
      if (element.hasAttribute("id")) seen.add(`id ${element.getAttribute("id")}`);
      if (is_html && name === "a" && element.hasAttribute("name")) seen.add(`id ${element.getAttribute("name")}`);
      const attribute = is_html && name === "img" ? "src" : name === "a" || (is_html && name === "link") ? "href" : null;
      if (attribute && (is_html || element.namespaceURI === svg) && element.hasAttribute(attribute)) seen.add(`link ${element.getAttribute(attribute)}`);
    }
    return [...seen];
  });
}

run(executablePath, async (browser) => {
  const theirs = await (await browser.newPage()).evaluate(look, pages.map(({ page }) => page));
  const wrong = pages.filter(({ seen }, at) => seen.join("\n") !== theirs[at].sort().join("\n"));
  for (const one of wrong) troubles.push(`${one.page}\n  ours:     ${one.seen.join(" | ")}\n  Chromium: ${theirs[pages.indexOf(one)].join(" | ")}`);
  expect(`there are ${pages.length} pages`, pages.length === Number(count));
  console.log(`${pages.length} pages of ${count}, ${wrong.length} differ`);
});
