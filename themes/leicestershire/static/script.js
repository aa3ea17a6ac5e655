// The site needs no script. This opens closed sections for printing in browsers whose style sheets cannot.
(() => {
  let closed = [];

  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("main details:not([open])")];
    closed.forEach((details) => { details.open = true; });
  });

  addEventListener("afterprint", () => {
    closed.forEach((details) => { details.open = false; });
    closed = [];
  });
})();
