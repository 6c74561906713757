// Starts the parents' program. When it breaks, whatever it took over is given back to the
// browser: the plain list comes back for the search of a location, and the forms on the page are
// whole and are posted as they are.
import sheet from "./form.css";
import init, { start } from "./parent.js";

const root = document.documentElement;
const find = (selector) => document.querySelector(selector);

const off = () => {
  root.dataset.program = "off";
  for (const kind of ["submit", "click", "input"]) {
    addEventListener(kind, (event) => event.stopImmediatePropagation(), true);
  }
  const list = find("select[hidden]");
  if (list) {
    list.hidden = false;
    list.previousSibling.remove();
    list.id = "place";
  }
  const sheet = find("#reactie[hidden]");
  if (sheet) sheet.hidden = false;
};

const broke = (error) => error instanceof WebAssembly.RuntimeError && off();
addEventListener("error", ({ error }) => broke(error));
addEventListener("unhandledrejection", ({ reason }) => broke(reason));

// A page carries the rules of its own step; the program draws the others.
if (find("#reactie")) {
  const rules = new CSSStyleSheet();
  rules.replaceSync(sheet);
  document.adoptedStyleSheets = [rules];
}

init({ module_or_path: find("script[data-wasm]").dataset.wasm })
  .then(() => {
    start();
    root.dataset.program = "on";
    // The worker says itself how long it may be kept: a visit doesn't ask for it twice.
    navigator.serviceWorker?.register("/sw.js", { updateViaCache: "all" });
  })
  .catch(off);
