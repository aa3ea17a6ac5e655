// The site needs no script. What it adds: a print says its day and has closed sections opened where style sheets cannot open them, a page
// that should not be seen is left without a trace in the tab's history, and /search/ searches.
(() => {
  let closed = [];
  const day = document.createElement("span");
  document.querySelector(".csa-print")?.append(day);

  addEventListener("beforeprint", () => {
    day.textContent = `, printed on ${new Date().toLocaleDateString("en-GB", { dateStyle: "long" })}`;
    closed = [...document.querySelectorAll("main details:not([open])")];
    closed.forEach((details) => { details.open = true; });
  });

  addEventListener("afterprint", () => {
    closed.forEach((details) => { details.open = false; });
    closed = [];
  });
})();

(() => {
  const exit = document.querySelector(".govuk-exit-this-page__button");
  if (!exit) return;
  const hint = Object.assign(document.createElement("p"), { className: "csa-note", textContent: "Or press Shift three times" });
  exit.before(hint);
  let presses = [];

  const leave = (event) => {
    event.preventDefault();
    document.body.hidden = true;
    document.title = "";
    location.replace(exit.href);
  };
  exit.addEventListener("click", leave);
  addEventListener("keyup", (event) => {
    presses = event.key === "Shift" ? [...presses, event.timeStamp].slice(-3) : [];
    if (presses.length === 3 && presses[2] - presses[0] < 5000) leave(event);
  });
  addEventListener("pageshow", () => { document.body.hidden = false; });
})();

(() => {
  const form = document.querySelector("form.csa-search");
  if (!form) return;
  const results = document.querySelector(".csa-results");
  const most = 30;
  const make = (name, words, more) => Object.assign(document.createElement(name), { textContent: words, ...more });

  let loaded;
  const load = () => (loaded ??= import(form.dataset.index).then(async (pagefind) => {
    await pagefind.init();
    return pagefind;
  }));

  // A short form is looked for by its long form, too, and the other way round.
  const plain = (words) => words.trim().toLowerCase().replaceAll("-", " ");
  const terms = [...document.querySelectorAll("[data-other]")];
  const words_of = (link) => link.firstChild.textContent.trim();  // without the kind behind it
  const term = (words) => terms.find((link) => plain(words_of(link)) === plain(words));

  const find = async (words) => {
    const pagefind = await load();
    const other = term(words)?.dataset.other;
    const found = await Promise.all([words, other].filter(Boolean).map((each) => pagefind.search(each)));
    const unique = new Map(found.flatMap(({ results }) => results).map((result) => [result.id, result]));
    const shown = await Promise.all([...unique.values()].slice(0, most).map((result) => result.data()));
    return { count: unique.size, shown };
  };

  const item = ({ url, meta, excerpt }) => {
    const entry = document.createElement("li");
    entry.append(make("a", meta.title, { href: url }), make("p", "", { innerHTML: excerpt }));
    return entry;
  };

  const show = (words, { count, shown }) => {
    const groups = new Map();
    for (const page of shown) {
      const [group] = page.filters.group;
      if (!groups.has(group)) groups.set(group, []);
      groups.get(group).push(page);
    }
    const meant = term(words);
    const number = count === 1 ? "1 page" : `${count} pages`;
    const heading = count ? `${number} for “${words}”${count > most ? `, the best ${most} shown` : ""}` : `Nothing found for “${words}”`;
    results.replaceChildren(make("h2", heading));
    if (meant) {
      const note = make("p", "");
      note.append(make("a", `${words_of(meant)}: ${meant.dataset.other}`, { href: meant.href }));
      results.append(note);
    }
    for (const [group, pages] of groups) {
      const list = make("ul", "", { className: "csa-items" });
      list.append(...pages.map(item));
      results.append(make("h3", group), list);
    }
    if (!count) results.append(make("p", "Try another word, or look down the list from A to Z."));
  };

  const search = async () => {
    const words = form.q.value.trim();
    if (!words) return;
    history.replaceState(null, "", `?q=${encodeURIComponent(words)}`);
    try {
      show(words, await find(words));
    } catch {
      results.replaceChildren(make("p", "Search does not work just now. Look down the list from A to Z."));
    }
  };

  form.hidden = false;
  form.addEventListener("focusin", () => load().catch(() => {}), { once: true });
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  form.q.value = new URLSearchParams(location.search).get("q") ?? "";
  search();
})();

// All figures: what is typed leaves the rows that have every word of it.
(() => {
  const place = document.querySelector(".csa-filter");
  if (!place) return;
  const label = Object.assign(document.createElement("label"), { className: "govuk-label", htmlFor: "filter", textContent: "Show only figures with these words" });
  const input = Object.assign(document.createElement("input"), { className: "govuk-input", id: "filter", type: "search", autocomplete: "off" });
  const number = Object.assign(document.createElement("p"), { className: "csa-note" });
  number.setAttribute("role", "status");
  place.append(label, input, number);
  place.hidden = false;
  const rows = [...document.querySelectorAll(".csa-glance tbody tr")];

  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows) row.hidden = !words.every((word) => row.textContent.toLowerCase().includes(word));
    for (const table of document.querySelectorAll(".csa-glance")) {
      const empty = !table.querySelector("tbody tr:not([hidden])");
      const region = table.closest("[role=region]");
      region.hidden = empty;
      region.previousElementSibling.hidden = empty;
    }
    number.textContent = words.length ? `${rows.filter((row) => !row.hidden).length} of ${rows.length} figures` : "";
  });
})();
