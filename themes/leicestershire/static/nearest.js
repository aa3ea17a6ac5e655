// On the page for addresses that are not there: the addresses of the site that are most like the one asked for.
(() => {
  const place = document.getElementById("nearest");
  const base = place.dataset.base;
  const asked = decodeURIComponent(location.pathname).toLowerCase();
  const pairs = (text) => new Set([...text].slice(1).map((_, i) => text.slice(i, i + 2)));

  const likeness = (address) => {
    const a = pairs(address), b = pairs(asked);
    const both = [...a].filter((pair) => b.has(pair)).length;
    return (2 * both) / (a.size + b.size);
  };

  const show = (addresses) => {
    const list = document.createElement("ul");
    for (const address of addresses) {
      const link = document.createElement("a");
      link.href = link.textContent = address;
      list.appendChild(document.createElement("li")).append(link);
    }
    place.querySelector("div").replaceChildren(list);
    place.hidden = false;
  };

  fetch(`${base}sitemap.xml`).then((answer) => answer.text()).then((text) => {
    const locations = [...new DOMParser().parseFromString(text, "text/xml").querySelectorAll("loc")];
    const near = locations
      .map((location) => new URL(location.textContent).pathname)
      .map((address) => [likeness(address), address])
      .filter(([value]) => value > 0.5)
      .sort((a, b) => b[0] - a[0]);
    if (near.length) show(near.slice(0, 5).map(([, address]) => address));
  });
})();
