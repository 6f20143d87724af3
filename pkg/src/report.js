// What the webmaster reads in the console: each thing once, however many elements it concerns.

const told = new Set();

/** Says `message` with its cause. `place`, if given, is the element it is about. */
export const report = (message, cause, place) => {
  const line = `sawt: ${place ? `${describe(place)}: ` : ""}${message}`;
  const key = cause ? `${line} ${cause}` : line;
  if (told.has(key)) return;
  told.add(key);
  const rest = [];
  if (cause) rest.push(cause);
  if (place) rest.push(place);
  console.error(line, ...rest);
};

/** The element as it stands in the page's source: its tag with its first few attributes. */
const describe = (place) => {
  let tag = `<${place.localName}`;
  for (const name of ["id", "data-sawt", "data-poll", "poll"]) {
    const value = place.getAttribute(name);
    if (value) tag += ` ${name}="${value}"`;
  }
  return `${tag}>`;
};
