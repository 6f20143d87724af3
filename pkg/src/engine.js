// The wasm: fetched once a page, whatever the number of elements, and checked against its hash.

import init, { mount, erase } from "sawt-glue";
import { fetch, WebAssembly } from "./natives.js";
import { address } from "./script.js";

const { file, integrity } = __SAWT_WASM__;
const url = new URL(file, address).href;
let ready;

/** The wasm's exports; rejects with a reason for the webmaster. The next call tries again then. */
export function engine() {
  ready ??= load().catch((error) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

async function load() {
  if (typeof WebAssembly !== "object") {
    throw new Error("this browser has no WebAssembly");
  }
  // The hash is empty in development builds.
  const response = await fetch(url, integrity ? { integrity } : undefined);
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}`);
  }
  await init({ module_or_path: await compile(response) });
  return { mount, erase };
}

/** Compiles while it downloads, where the server names the right type and the browser can. */
async function compile(response) {
  const typed = response.headers.get("content-type")?.startsWith("application/wasm");
  return typed && WebAssembly.compileStreaming
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** True when `error` comes out of our wasm and of no other: it has panicked, and nothing in it can go on. */
export function isPanic(error) {
  return error instanceof WebAssembly.RuntimeError && String(error.stack).includes(file);
}
