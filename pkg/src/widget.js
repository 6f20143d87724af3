// One element and the widget in it, from the first sight of it until it is gone.

import { engineOf, isBroken, isRunning, onBroken } from "./engine.js";
import { entriesOf, focusOf, giveEntries, hasFallback } from "./form.js";
import { whenParsed } from "./parsed.js";
import { endPrefetch, prefetch } from "./prefetch.js";
import { report } from "./report.js";
import { scriptOrigin } from "./script.js";
import { stage } from "./stage.js";
import { forget, whenNear } from "./viewport.js";

/** Every widget of this copy that is in the page. */
const present = new Set();

/** Calls `visit` with every widget that is in the page. */
export const eachWidget = (visit) => {
  for (const widget of present) visit(widget);
};

onBroken((error) => {
  report("has failed, so the page's own form is back", error);
  eachWidget((widget) => isBroken(widget.kind) && widget.giveBack());
});

/** The kinds in the page, whether near or far; again and again where there are several of one. */
const kindsPresent = () => [...present].map(({ kind }) => kind);

/** What stands in the first JSON script inside `host` that `selector` picks. */
const inline = (host, selector) =>
  host.querySelector(`script[type="application/json"]${selector}`)?.textContent;

/** The language that the page gives to `element`: its own, or that of the nearest ancestor that has one. */
const languageAround = (element) => {
  for (let node = element; node; node = node.parentNode ?? node.host) {
    const lang = node.nodeType === 1 && node.getAttribute("lang");
    if (lang) return lang;
  }
};

/**
 * Brings a widget to `host`. `kind` is its entry in the manifest; `defaults` are the page's, and
 * `ownAttributes()` gives those of the element, both by plain names.
 */
export const widgetIn = (host, kind, defaults, ownAttributes) => {
  let inside; // the stage, once the element has been in the page
  let mounted; // what the wasm gave for it
  let taken; // what was entered before the widget took over
  let turn = 0; // counts starts, so that one that was overtaken stops
  let posting = false; // the page is being left by the plain form
  let composing = false; // an input method is in the middle of a word
  let changing = false;

  const attributes = () => {
    const own = ownAttributes();
    const lang = own.lang || languageAround(host);
    return { ...defaults, ...own, ...(lang && { lang }) };
  };

  /** How high an empty element of this kind is; the first that fits its attributes. */
  const room = () => {
    const given = attributes();
    return kind.rooms?.find(({ when }) => !when || given[when[0]]?.trim() === when[1])?.size;
  };

  const fail = (message, cause) => {
    if (message) report(message, cause, host);
    const detail = { widget: kind.kind, subject: attributes()[kind.subject?.attribute] ?? "" };
    const init = { bubbles: true, composed: true, detail };
    host.dispatchEvent(new CustomEvent("sawt-error", init));
  };

  /** Back to the page's own content, with what has been entered since. */
  const retreat = () => {
    turn += 1;
    if (taken) giveEntries(inside.root, host);
    taken = undefined;
    inside.showContent();
  };

  const unmount = () => {
    const leaving = mounted;
    mounted = undefined;
    if (leaving && !isBroken(kind.kind)) {
      leaving.unmount();
      leaving.free();
    }
    inside.root.replaceChildren();
  };

  const giveBack = (message) => {
    if (!inside || (!mounted && !taken)) return;
    retreat();
    fail(message);
    // Later: the widget itself may be what is calling.
    queueMicrotask(unmount);
  };

  const begin = async () => {
    const mine = ++turn;
    const early = engineOf(kind.kind, kindsPresent);
    early.catch(() => {});
    await new Promise((ready) => whenParsed(host, ready));
    const given = attributes();
    const definition = inline(host, ":not([data-sawt-messages])");
    const backend = (given.backend?.trim() || scriptOrigin).replace(/\/+$/, "");
    const subject = kind.subject && given[kind.subject.attribute]?.trim();
    const prefetched =
      !isRunning(kind.kind) && definition === undefined && /^[\w-]+$/.test(subject ?? "") && /^https?:/.test(backend)
        ? prefetch(`${backend}/v1/${kind.subject.collection}/${subject}`)
        : undefined;
    let wasm;
    try {
      wasm = await early;
    } catch {
      if (mine === turn) {
        inside.showContent();
        fail();
      }
      return;
    }
    endPrefetch();
    if (mine === turn && !mounted && !posting && !composing && !isBroken(kind.kind)) {
      mount(wasm, given, definition, prefetched);
    }
  };

  const mount = (wasm, given, definition, prefetched) => {
    const mine = turn;
    const fallback = hasFallback(host);
    inside.prepare(fallback);
    try {
      mounted = wasm.mount(kind.kind, {
        host,
        root: inside.root,
        shadow: inside.shadow,
        attributes: given,
        script_origin: scriptOrigin,
        definition,
        messages: inline(host, "[data-sawt-messages]"),
        fetch,
        prefetched,
        has_fallback: fallback,
        take_over() {
          if (!taken && mine === turn && !posting) {
            taken = { fields: entriesOf(host), focus: focusOf(host) };
            inside.showWidget();
          }
          return taken ?? { fields: [], focus: null };
        },
        stand_beside() {
          if (!taken && mine === turn) inside.showBoth();
        },
        give_back: giveBack,
      });
    } catch (error) {
      inside.showContent();
      if (!isBroken(kind.kind)) fail(error.message);
    }
  };

  /** Starts, or starts again after something was in the way. */
  const retry = () => {
    if (host.isConnected && inside && !mounted && !isBroken(kind.kind)) begin();
  };

  // While the plain form is in use, it must not vanish in the middle of a word, nor once it is being posted.
  host.addEventListener("submit", (event) => {
    // Later: the page's own listeners may still stop it.
    if (!taken) setTimeout(() => (posting = !event.defaultPrevented));
  });
  host.addEventListener("compositionstart", () => (composing = true));
  host.addEventListener("compositionend", () => {
    composing = false;
    retry();
  });

  const self = {
    kind: kind.kind,
    giveBack,
    connected() {
      if (present.has(self)) return;
      present.add(self);
      inside ??= stage(host, room());
      if ("eager" in attributes()) begin();
      else whenNear(host, begin);
    },
    /** A move takes an element out and puts it back at once; only what stays away is unmounted. */
    disconnected() {
      queueMicrotask(() => {
        if (host.isConnected || !present.delete(self)) return;
        forget(host);
        retreat();
        unmount();
      });
    },
    /** Hands changed attributes to the widget, many changes at a time. */
    changed() {
      if (changing || !inside) return;
      changing = true;
      queueMicrotask(() => {
        changing = false;
        if (!mounted) return turn && retry();
        try {
          mounted.update(attributes());
        } catch (error) {
          fail(error.message);
        }
      });
    },
    /** The page is back from the back/forward cache, or the network is. */
    resumed() {
      posting = false;
      if (mounted && !taken) {
        retreat();
        unmount();
      }
      if (turn) retry();
    },
  };
  return self;
};
