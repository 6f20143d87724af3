// `<div data-sawt="poll" data-poll="...">`, for pages whose editor strips tags that it does not know.

import { dataOf } from "./script.js";
import { widgetIn } from "./widget.js";

const attached = new Map();

/** Brings widgets to the divisions in and under `node`; `kinds` are those that this copy owns, by noun. */
export const attachDivisions = (node, kinds, defaults) => {
  if (node.matches?.("[data-sawt]")) attach(node, kinds, defaults);
  for (const host of node.querySelectorAll("[data-sawt]")) attach(host, kinds, defaults);
};

const attach = (host, kinds, defaults) => {
  const known = attached.get(host);
  if (known) return known.connected();
  const kind = kinds.get(host.dataset.sawt.trim());
  // A custom element is one already.
  if (!kind || host.localName.includes("-")) return;
  const widget = widgetIn(host, kind, defaults, () => dataOf(host));
  attached.set(host, widget);
  new MutationObserver(() => widget.changed()).observe(host, { attributes: true });
  widget.connected();
};

/** Lets go of those that have left the page. */
export const detachDivisions = () => {
  for (const [host, widget] of attached) {
    if (!host.isConnected) {
      attached.delete(host);
      widget.disconnected();
    }
  }
};
