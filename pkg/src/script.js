// The script tag that brought this copy: where it came from, and what its `data-*` say.

/** The tag. Only a classic script knows its own; where a bundler made a module of it, the first that fits. */
export const script = document.currentScript ?? document.querySelector('script[src*="sawt.js"]');

/** Address of this file; the wasm lies beside it. */
export const scriptAddress = script?.src || document.baseURI;

/** The backend of elements that name none. */
export const scriptOrigin = new URL(scriptAddress).origin;

/** The `data-*` attributes of an element under their plain names, but for `data-sawt` and `data-widget`. */
export const dataOf = (element) => {
  const data = { __proto__: null };
  for (const { name, value } of element?.attributes ?? []) {
    if (name.startsWith("data-") && name !== "data-sawt" && name !== "data-widget") {
      data[name.slice(5)] = value;
    }
  }
  return data;
};
