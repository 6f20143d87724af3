// The browser's own functions as they are when this script loads. esbuild puts these names in the place
// of the globals, here and in the generated glue, so that a page that replaces them later changes nothing.

export const {
  AbortController,
  CSSStyleSheet,
  CustomEvent,
  FormData,
  Headers,
  HTMLElement,
  IntersectionObserver,
  MutationObserver,
  Promise,
  ResizeObserver,
  Response,
  URL,
  WebAssembly,
  clearTimeout,
  fetch,
  queueMicrotask,
  requestAnimationFrame,
  setTimeout,
} = window;
