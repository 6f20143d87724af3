// The page's own content inside the element: usually a plain form that works without us.

/** The form, if there is one. */
const formOf = (host) => host.querySelector("form");

/** True when there is anything to see. */
export function hasFallback(host) {
  return [...host.children].some(({ localName }) => localName !== "script" && localName !== "template");
}

/** What a person has entered there, and which control has the focus. */
export function carry(host) {
  const form = formOf(host);
  if (!form) {
    return { fields: [], focus: null };
  }
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  const active = host.getRootNode().activeElement;
  return { fields, focus: form.contains(active) ? nameOf(active) : null };
}

/** A control as the widgets' data-focus names it. */
function nameOf({ name, value, type }) {
  if (type === "radio" || type === "checkbox") {
    return `${name}=${value}`;
  }
  if (name?.startsWith("rank-")) {
    return name.replace("-", "=");
  }
  return name || "submit";
}

/** Enters into the form what a person had entered into the widget. */
export function restore(host, root) {
  const form = formOf(host);
  if (!form) {
    return;
  }
  for (const { name, value, type, checked } of root.querySelectorAll("input[name]")) {
    const isChoice = type === "radio" || type === "checkbox";
    for (const control of form.elements) {
      if (control.name === name && !isChoice) {
        control.value = value;
      } else if (control.name === name && control.value === value) {
        control.checked = checked;
      }
    }
  }
  [...root.querySelectorAll("ol [data-focus^='rank=']")].forEach((ranked, place) => {
    const control = form.elements.namedItem(ranked.dataset.focus.replace("=", "-"));
    if (control) {
      control.value = String(place + 1);
    }
  });
}
