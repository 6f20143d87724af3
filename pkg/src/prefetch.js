// A widget's data, asked for while the wasm is still on its way; elements with one subject share it.

const asked = new Map();

/** The request for `url`: its start by `performance.now()`, and a response of the caller's own. */
export const prefetch = (url) => {
  let request = asked.get(url);
  if (!request) {
    const response = fetch(url, { credentials: "omit" });
    // Its failure is told by the widget, which asks again.
    response.catch(() => {});
    request = { url, started_ms: performance.now(), response };
    asked.set(url, request);
  }
  const response = request.response.then((shared) => shared.clone());
  response.catch(() => {});
  return { ...request, response };
};

/** Forgets what was asked: later elements ask for themselves, and get what is true then. */
export const endPrefetch = () => asked.clear();
