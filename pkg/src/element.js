// The custom elements. The first copy of the script that defines a tag owns it.

import { widgetIn } from "./widget.js";

/** Where a copy of the script finds the page defaults of another copy that came first. */
const DEFAULTS = Symbol.for("sawt.defaults");

/** Defines the tag of `kind`; false when another copy has done so, which then takes over `defaults`. */
export const defineElement = (kind, defaults) => {
  const owner = customElements.get(kind.tag);
  if (owner) {
    const theirs = owner[DEFAULTS];
    for (const name in defaults) if (theirs && !(name in theirs)) theirs[name] = defaults[name];
    return false;
  }
  customElements.define(
    kind.tag,
    class extends HTMLElement {
      static observedAttributes = kind.attributes;
      static [DEFAULTS] = defaults;

      #widget = widgetIn(this, kind, defaults, () => {
        const own = { __proto__: null };
        for (const { name, value } of this.attributes) own[name] = value;
        return own;
      });

      connectedCallback() {
        this.#widget.connected();
      }
      disconnectedCallback() {
        this.#widget.disconnected();
      }
      /** `moveBefore()` keeps everything, and so do we. */
      connectedMoveCallback() {}
      attributeChangedCallback() {
        this.#widget.changed();
      }
    },
  );
  return true;
};
