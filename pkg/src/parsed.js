// Tells when all that the page's source holds inside an element has been read by the HTML parser.

const waiting = new Map();

/** True when the parser has left `element`. */
const isParsed = (element) => {
  for (let node = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return document.readyState !== "loading";
};

/** Calls `ready` once, as soon as `element` is complete: at once, or when `checkParsed` finds it so. */
export const whenParsed = (element, ready) => {
  if (isParsed(element)) ready();
  else waiting.set(element, ready);
};

/** Looks again; to be called when the document has grown. */
export const checkParsed = () => {
  for (const [element, ready] of waiting) {
    if (isParsed(element)) {
      waiting.delete(element);
      ready();
    }
  }
};
