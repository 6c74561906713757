// Starts the parents' program. When it breaks, whatever it took over is given back to the
// browser: the plain list comes back for the search of a location, and the forms on the page are
// whole and are posted as they are.
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

init({ module_or_path: find("script[data-wasm]").dataset.wasm })
  .then(() => {
    start();
    root.dataset.program = "on";
    navigator.serviceWorker?.register("/sw.js");
  })
  .catch(off);
