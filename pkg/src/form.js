// The plain form inside an element: what was entered into it moves to the widget, and back.

/** The page's own content of `host`: an element that shows something, or text. */
export const hasFallback = (host) => {
  for (const node of host.childNodes) {
    if (node.nodeType === 3 && node.data.trim()) return true;
    if (node.nodeType === 1 && !node.matches("script,style,template,noscript")) return true;
  }
  return false;
};

/** Entries of the form in `host`, name and value, in order; files are left where they are. */
export const entriesOf = (host) => {
  const fields = [];
  const form = host.querySelector("form");
  if (form) {
    new FormData(form).forEach((value, name) => {
      if (typeof value === "string") fields.push([name, value]);
    });
  }
  return fields;
};

/** The control of `host` that has the focus, by the name that widgets give to theirs; `null` if none. */
export const focusOf = (host) => {
  const active = host.getRootNode().activeElement;
  if (!active || active === host || !host.contains(active)) return null;
  const { name = "", type, value } = active;
  if (type === "submit") return "submit";
  if (type === "radio" || type === "checkbox") return `${name}=${value}`;
  return name.replace(/^rank-/, "rank=") || null;
};

/** Copies what stands in the controls under `from` into those of the same name in `host`. */
export const giveEntries = (from, host) => {
  for (const source of from.querySelectorAll("input[name],select[name],textarea[name]")) {
    for (const target of host.querySelectorAll("input,select,textarea")) {
      if (target.name !== source.name) continue;
      if (source.type !== "radio" && source.type !== "checkbox") target.value = source.value;
      else if (target.value === source.value) target.checked = source.checked;
    }
  }
  // A ranking is a list there and a number beside each option here.
  let rank = 0;
  for (const { dataset } of from.querySelectorAll('ol [data-focus^="rank="]')) {
    rank += 1;
    for (const target of host.querySelectorAll("select")) {
      if (target.name === dataset.focus.replace("=", "-")) target.value = rank;
    }
  }
};
