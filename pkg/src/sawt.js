// Sawt: public participation for pages that exist already. The one script of a page; see README.md.

import { carrierOf, panicked } from "./carrier.js";
import { engine, isPanic } from "./engine.js";
import { console, Object } from "./natives.js";
import { dataAttributes, defaults, tag } from "./script.js";

/** Every widget: its noun, its tag, its attributes, what may be fetched early. */
const KINDS = __SAWT_KINDS__;
const VERSION = __SAWT_VERSION__;

/** How a second copy of this script hands its own tag to the first. */
const ADOPT = Symbol.for("sawt.adopt");

const kindNamed = (noun) => KINDS.find(({ kind }) => kind === noun?.trim());

const ownAttributes = (host) =>
  Object.fromEntries([...host.attributes].map(({ name, value }) => [name, value]));

function define(kind) {
  if (customElements.get(kind.tag)) {
    return;
  }
  customElements.define(
    kind.tag,
    class extends HTMLElement {
      static observedAttributes = [...kind.attributes, "lang"];

      connectedCallback() {
        // While the page is being read, the element's content is not there yet.
        afterParsing(this, () => carrierOf(this, kind, ownAttributes).connected());
      }

      disconnectedCallback() {
        carrierOf(this, kind, ownAttributes).disconnected();
      }

      attributeChangedCallback(name, before, after) {
        if (before !== null || this.shadowRoot) {
          carrierOf(this, kind, ownAttributes).changed();
        }
      }
    },
  );
}

/** Runs `task` once the content of `host` is complete. */
function afterParsing(host, task) {
  const complete = () => {
    for (let node = host; node; node = node.parentNode) {
      if (node.nextSibling) {
        return true;
      }
    }
    return document.readyState !== "loading";
  };
  if (complete()) {
    task();
  } else {
    document.addEventListener("DOMContentLoaded", () => host.isConnected && task(), { once: true });
  }
}

/** `<div data-sawt="poll" data-poll="…">`, where a content system strips tags that it does not know. */
function upgrade(div) {
  const kind = kindNamed(div.dataset.sawt);
  if (kind) {
    const carrier = carrierOf(div, kind, dataAttributes);
    carrier.connected();
    if (!watched.has(div)) {
      watched.add(div);
      new MutationObserver(() => carrier.changed()).observe(div, { attributes: true });
    }
  }
}

const watched = new Set();

/** Divs come and go with single-page applications. */
function watch() {
  const upgradeAll = () => document.querySelectorAll("[data-sawt]").forEach(upgrade);
  new MutationObserver(() => {
    upgradeAll();
    for (const div of watched) {
      if (!div.isConnected) {
        watched.delete(div);
        carrierOf(div).disconnected();
      }
    }
  }).observe(document, { childList: true, subtree: true });
  upgradeAll();
}

/** `<script src="…/sawt.js" data-widget="poll" data-poll="…">` renders where it stands. */
function renderInPlace(script) {
  const kind = kindNamed(script?.dataset.widget);
  if (kind) {
    const element = document.createElement(kind.tag);
    for (const [name, value] of Object.entries(dataAttributes(script))) {
      element.setAttribute(name, value);
    }
    script.after(element);
  }
}

function start() {
  KINDS.forEach(define);
  globalThis.sawt = Object.freeze({
    version: VERSION,
    configure: (options) => void Object.assign(defaults, options),
    on: (verb, listener) => document.addEventListener(`sawt-${verb}`, listener),
    off: (verb, listener) => document.removeEventListener(`sawt-${verb}`, listener),
    erase: () => engine().then(({ erase }) => erase()),
    [ADOPT]: renderInPlace,
  });
  const onError = (error) => isPanic(error) && panicked(error);
  addEventListener("error", (event) => onError(event.error));
  addEventListener("unhandledrejection", (event) => onError(event.reason));
  watch();
  renderInPlace(tag);
}

const first = globalThis.sawt?.[ADOPT] ? globalThis.sawt : undefined;
if (!first) {
  start();
} else {
  if (first.version !== VERSION) {
    console.warn(`sawt: ${first.version} is on this page already; ${VERSION} stays off`);
  }
  first[ADOPT](tag);
}
