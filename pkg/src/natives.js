// The platform's functions as they were when this script ran: pages patch them, sometimes badly.

const { window: page } = globalThis;

export const fetch = page.fetch.bind(page);
export const { WebAssembly, performance, console, Promise, Set, Object } = page;
export const microtask = (task) => Promise.resolve().then(task);
