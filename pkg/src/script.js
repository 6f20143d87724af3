// This script's own tag: where it lies, and the page's defaults in its data-* attributes.

const tag = document.currentScript;

/** The address of this file. */
export const address = tag?.src || document.baseURI;

/** Its origin: the backend, unless the page names another. */
export const origin = new URL(address).origin;

/** @type {Record<string, string>} Defaults of all elements, by attribute name. */
export const defaults = dataAttributes(tag);

export { tag };

/** The data-* attributes of an element, without "data-", and without those that are the loader's own. */
export function dataAttributes(element) {
  const found = {};
  for (const { name, value } of element?.attributes ?? []) {
    if (name.startsWith("data-") && name !== "data-sawt" && name !== "data-widget") {
      found[name.slice(5)] = value;
    }
  }
  return found;
}
