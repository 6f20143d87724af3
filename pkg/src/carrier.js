// One element and the widget that it carries, through all that a page may do to it.

import { engine, isPanic } from "./engine.js";
import { carry, hasFallback, restore } from "./fallback.js";
import { fetch, microtask, performance, Set } from "./natives.js";
import { report } from "./report.js";
import { defaults, origin } from "./script.js";

/** How far ahead of the viewport an element starts. */
const AHEAD = "600px";

/** Every element of the page that has been started. */
const carriers = new Set();

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; }
  :host([hidden]) { display: none; }
  div[part] { min-block-size: var(--_reserve, auto); }
  div[data-place="behind"] { display: none; }
  div[data-place="alone"] { min-block-size: var(--sawt-reserve, 20rem); }
  div[data-place="instead"] + slot { display: none; }
`);

const sight = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) {
        sight.unobserve(target);
        byHost.get(target)?.start();
      }
    }
  },
  { rootMargin: AHEAD },
);

const byHost = new WeakMap();

/** The carrier of `host`, made once. */
export function carrierOf(host, kind, attributes) {
  let carrier = byHost.get(host);
  if (!carrier) {
    carrier = new Carrier(host, kind, attributes);
    byHost.set(host, carrier);
  }
  return carrier;
}

class Carrier {
  /** @param attributes what the element's own attributes say, when asked */
  constructor(host, kind, attributes) {
    this.host = host;
    this.kind = kind;
    this.own = attributes;
    this.shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    this.root = document.createElement("div");
    this.root.part = "base";
    this.slot = document.createElement("slot");
    this.shadow.replaceChildren(this.root, this.slot);
    this.shadow.adoptedStyleSheets = [sheet];
    this.place("behind");
    host.addEventListener("submit", (event) => {
      // A plain form on its way must not be taken over any more.
      this.posting = event.target.closest("form") && !event.defaultPrevented;
    });
  }

  attributes() {
    return { ...defaults, ...this.own(this.host) };
  }

  /** The element is in a page. */
  connected() {
    if (this.running) {
      return;
    }
    if (!hasFallback(this.host)) {
      this.place("alone");
    }
    if ("eager" in this.attributes()) {
      this.start();
    } else {
      sight.observe(this.host);
    }
  }

  /** The element was taken out; unless it is only being moved, the widget ends. */
  disconnected() {
    microtask(() => {
      if (!this.host.isConnected) {
        sight.unobserve(this.host);
        this.stop();
      }
    });
  }

  /** An attribute has changed. */
  changed() {
    if (this.mounted) {
      this.attempt(() => this.mounted.update(this.attributes()));
    } else if (this.failed && this.host.isConnected) {
      this.failed = false;
      this.start();
    }
  }

  async start() {
    if (this.running) {
      return;
    }
    this.running = true;
    carriers.add(this);
    const run = (this.run = {});
    const prefetched = this.prefetch();
    let wasm;
    try {
      wasm = await engine();
    } catch (error) {
      if (run === this.run) {
        this.fail(error.message);
      }
      return;
    }
    if (run === this.run) {
      this.attempt(() => {
        this.mounted = wasm.mount(this.kind.kind, this.request(prefetched));
      });
    }
  }

  stop() {
    const { mounted } = this;
    this.run = this.mounted = this.carried = undefined;
    this.running = false;
    carriers.delete(this);
    try {
      mounted?.unmount();
      mounted?.free();
    } catch {
      // It has panicked before; there is nothing left to free.
    }
    this.root.replaceChildren();
    this.root.style.removeProperty("--_reserve");
    this.place("behind");
  }

  /** Runs what may throw: a mistake of the page is told, and its own content stays. */
  attempt(action) {
    try {
      action();
    } catch (error) {
      if (isPanic(error)) {
        panicked(error);
      } else if (this.mounted) {
        report(this.host, error.message);
      } else {
        this.fail(error.message);
      }
    }
  }

  /** The widget can't be: the page's own content comes back, with what was entered. */
  fail(reason) {
    if (this.carried) {
      restore(this.host, this.root);
    }
    this.stop();
    this.failed = true;
    report(this.host, reason);
  }

  /** `behind`: unseen; `alone`: there is no other content; `beside` it; `instead` of it. */
  place(place) {
    this.root.dataset.place = place;
  }

  /** Asks for the widget's data while the wasm is still on its way. */
  prefetch() {
    const { attribute, collection } = this.kind.subject ?? {};
    const { backend = "", [attribute]: id } = this.attributes();
    const base = backend.trim().replace(/\/+$/, "") || origin;
    if (!id || !/^https?:/.test(base) || this.json(":not([data-sawt-messages])")) {
      return undefined;
    }
    const url = `${base}/v1/${collection}/${id.trim()}`;
    const response = fetch(url, { credentials: "omit" });
    // Whoever uses it sees the failure; unused, it must not be an unhandled rejection.
    response.catch(() => {});
    return { url, response, started_ms: performance.now() };
  }

  json(which) {
    return this.host.querySelector(`:scope > script[type="application/json"]${which}`)?.textContent;
  }

  /** What the wasm gets to know. */
  request(prefetched) {
    return {
      host: this.host,
      root: this.root,
      shadow: this.shadow,
      attributes: this.attributes(),
      script_origin: origin,
      has_fallback: hasFallback(this.host),
      definition: this.json(":not([data-sawt-messages])"),
      messages: this.json("[data-sawt-messages]"),
      fetch,
      prefetched,
      take_over: () => this.takeOver(),
      stand_beside: () => this.carried || this.place(hasFallback(this.host) ? "beside" : "alone"),
      give_back: (reason) => microtask(() => this.fail(reason)),
    };
  }

  /** Puts the widget in the place of the page's own content, in no less room, and says what was entered. */
  takeOver() {
    if (!this.carried && !this.posting) {
      this.carried = carry(this.host);
      const { height } = this.host.getBoundingClientRect();
      this.root.style.setProperty("--_reserve", `${height}px`);
      this.place("instead");
    }
    return this.carried ?? { fields: [], focus: null };
  }
}

/** The wasm is shared: when it has panicked, every widget of the page goes back to the page's own content. */
export function panicked(error) {
  for (const carrier of [...carriers]) {
    carrier.fail(`the widget has stopped (${error.message})`);
  }
}
