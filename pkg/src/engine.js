// The wasm: fetched, compiled and started once a page for all kinds of widgets in it, however many elements
// and however many tries.

import { glue } from "sawt-wasm";
import { guard } from "./guard.js";
import { report } from "./report.js";
import { scriptAddress } from "./script.js";

/**
 * A file for each kind, for some that often stand together and for all, lightest first, with name, integrity, kinds
 * and weight; written here by `cargo xtask dist`.
 */
const { artefacts } = SAWT;

/** By kind, the engine that serves it from its first start on: `{ ready, running, broken }`. */
const engines = new Map();

let hear = () => {};

/** Calls `listener` with the error when a wasm fails. */
export const onBroken = (listener) => {
  hear = listener;
};

/** True once elements of `kind` can be mounted without waiting. */
export const isRunning = (kind) => engines.get(kind)?.running;

/** True once the wasm of `kind` has failed. */
export const isBroken = (kind) => engines.get(kind)?.broken;

/**
 * `{ mount, erase }` of the wasm that serves `kind`; rejects when the browser or the network refuses.
 * Where none does yet, the lightest starts that goes for all kinds which `present()` names and none serves.
 */
export const engineOf = async (kind, present) => {
  // By now the page's other elements are known, too: browsers tell of them one by one.
  await null;
  return (engines.get(kind) ?? begin(kind, present())).ready;
};

/** `{ mount, erase }` of any wasm that works, or of a fresh one that serves nothing else. */
export const anyEngine = () => {
  for (const { broken, ready } of engines.values()) if (!broken) return ready;
  return start(artefacts[0], {});
};

const having = (wanted) =>
  artefacts.find(({ kinds }) => wanted.every((one) => kinds.includes(one)));

/** What the first of `wanted` begins with: a file for all of them, or its own where several together weigh less. */
const lightest = (wanted) => {
  const all = having(wanted);
  const several = new Set(wanted.map((one) => having([one])));
  const weight = [...several].reduce((sum, one) => sum + one.weight, 0);
  return weight < all.weight ? having([wanted[0]]) : all;
};

const begin = (kind, present) => {
  const wanted = [kind, ...present].filter((one) => !engines.has(one));
  const artefact = lightest(wanted);
  const served = artefact.kinds.filter((one) => !engines.has(one));
  const engine = {};
  engine.ready = start(artefact, engine).catch((error) => {
    for (const one of served) engines.delete(one);
    report("cannot start, so the page's own form stays", error);
    throw error;
  });
  for (const one of served) engines.set(one, engine);
  return engine;
};

const start = async ({ wasm, integrity }, engine) => {
  if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
  const address = new URL(wasm, scriptAddress).href;
  const response = await fetch(address, { integrity });
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}`);
  const { imports, enter, mount, erase } = glue((exports) =>
    guard(exports, (error) => {
      engine.broken = true;
      hear(error);
    }),
  );
  // Streaming needs exactly this type; a server that sends another one costs time, not the widget.
  const streams =
    WebAssembly.instantiateStreaming && response.headers.get("Content-Type") === "application/wasm";
  // Never at once: browsers refuse that for a wasm of this size, or let the page wait for it.
  const { instance, module } = streams
    ? await WebAssembly.instantiateStreaming(response, imports())
    : await WebAssembly.instantiate(await response.arrayBuffer(), imports());
  enter(instance, module);
  engine.running = true;
  return { mount, erase };
};
