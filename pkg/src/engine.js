// The wasm: fetched, compiled and started once a page, however many elements and however many tries.

import { enter, erase, imports, mount } from "sawt-wasm";
import { report } from "./report.js";
import { scriptAddress } from "./script.js";

/** File name and integrity of the wasm; written here by `cargo xtask dist`. */
const { wasm, integrity } = SAWT;

let starting;
let running = false;

/** True once elements can be mounted without waiting. */
export const isRunning = () => running;

/** `{ mount, erase }` of the running wasm; rejects when the browser or the network refuses. */
export const engine = () =>
  (starting ??= start().catch((error) => {
    starting = undefined;
    report("cannot start, so the page's own form stays", error);
    throw error;
  }));

const start = async () => {
  if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
  const address = new URL(wasm, scriptAddress).href;
  const response = await fetch(address, { integrity });
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}`);
  // Streaming needs exactly this type; a server that sends another one costs time, not the widget.
  const streams =
    WebAssembly.instantiateStreaming && response.headers.get("Content-Type") === "application/wasm";
  // Never at once: browsers refuse that for a wasm of this size, or let the page wait for it.
  const { instance, module } = streams
    ? await WebAssembly.instantiateStreaming(response, imports())
    : await WebAssembly.instantiate(await response.arrayBuffer(), imports());
  enter(instance, module);
  running = true;
  return { mount, erase };
};
