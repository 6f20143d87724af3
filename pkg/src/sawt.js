// Sawt: one script tag for a whole page. Defines the elements, upgrades what stands for them where tags
// are stripped, and publishes `sawt`, its only global.

import { attachDivisions, detachDivisions } from "./division.js";
import { defineElement } from "./element.js";
import { anyEngine } from "./engine.js";
import { checkParsed } from "./parsed.js";
import { report } from "./report.js";
import { dataOf, script, scriptOrigin } from "./script.js";
import { eachWidget, kindsPresent } from "./widget.js";

/** Version and widgets; written here by `cargo xtask dist` from the manifest. */
const { version, kinds } = SAWT;

// With `data-widget` the tag's attributes are one element's, not the page's.
const inPlace = script?.dataset.widget?.trim();
const defaults = inPlace ? { __proto__: null } : dataOf(script);

const owned = new Map();
for (const kind of kinds) if (defineElement(kind, defaults)) owned.set(kind.kind, kind);

if (inPlace !== undefined) renderAtScript();

if (owned.size) {
  attachDivisions(document, owned, defaults);
  new MutationObserver((records) => {
    let left = false;
    for (const { addedNodes, removedNodes } of records) {
      left ||= removedNodes.length > 0;
      for (const node of addedNodes) {
        if (node.nodeType === 1 && node.isConnected) attachDivisions(node, owned, defaults);
      }
    }
    if (left) detachDivisions();
    checkParsed();
  }).observe(document, { childList: true, subtree: true });
  // A site that switches its language in place says so here.
  new MutationObserver(() => eachWidget((widget) => widget.changed())).observe(
    document.documentElement,
    { attributeFilter: ["lang"] },
  );
  document.addEventListener("DOMContentLoaded", checkParsed);
  addEventListener("pageshow", (event) => event.persisted && eachWidget((w) => w.resumed()));
  addEventListener("online", () => eachWidget((widget) => widget.resumed()));
}

publish();

/** `<script ... data-widget="poll" data-poll="...">`: the element stands right after its script. */
function renderAtScript() {
  const kind = kinds.find((one) => one.kind === inPlace);
  if (!kind) return report(`there is no widget "${inPlace}"`, undefined, script);
  if (!script.closest("body")) {
    return report("data-widget draws where the script stands, so move it into the body", undefined, script);
  }
  const element = document.createElement(kind.tag);
  const own = { backend: scriptOrigin, ...dataOf(script) };
  for (const name in own) element.setAttribute(name, own[name]);
  script.after(element);
}

/** The page's way to talk to all widgets; left alone where something else has the name. */
function publish() {
  if (Object.hasOwn(window, "sawt")) return;
  const on = (name, listener) => document.addEventListener(`sawt-${name}`, listener);
  const off = (name, listener) => document.removeEventListener(`sawt-${name}`, listener);
  /** Sets page defaults by attribute name; elements follow at once. */
  const configure = (changes) => {
    Object.assign(defaults, changes);
    eachWidget((widget) => widget.changed());
  };
  /** Forgets everything that Sawt keeps in this browser for this site; resolves when it is gone. */
  const erase = async () => (await anyEngine(kindsPresent)).erase();
  const value = Object.freeze({ version, configure, on, off, erase });
  Object.defineProperty(window, "sawt", { value, configurable: true });
}
