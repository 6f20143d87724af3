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

/** The control of `host` that has the focus: `name=value` for a choice, else its name; `null` if none. */
export const focusOf = (host) => {
  const active = host.getRootNode().activeElement;
  if (!active || active === host || !host.contains(active)) return null;
  const { name, type, value } = active;
  if (type === "submit") return "submit";
  return (type === "radio" || type === "checkbox" ? `${name}=${value}` : name) || null;
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
};
