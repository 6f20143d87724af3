// What the webmaster is told: once for each thing, in the console.

import { console, Set } from "./natives.js";

const said = new Set();

/** Says why `host` keeps its own content. */
export function report(host, reason) {
  const subject = [...host.attributes]
    .filter(({ name }) => name !== "class" && name !== "style")
    .map(({ name, value }) => ` ${name}="${value}"`)
    .join("");
  say(`sawt: <${host.localName}${subject}>: ${reason}`);
}

/** Says `message`, unless it was said before. */
export function say(message) {
  if (!said.has(message)) {
    said.add(message);
    console.error(message);
  }
}
