// The inside of an element: a slot for the page's own content and a root for the widget, one of them
// shown, and a height that is kept so that the page does not jump.

const CSS = `
:host{display:block}
:host([hidden]),[hidden][hidden]{display:none}
slot{display:block}
[part~="base"]{min-block-size:var(--_reserved,0)}
:host(:empty) [part~="base"],[part~="base"].alone{min-block-size:var(--_reserved,var(--sawt-reserve,20rem))}
`;

let sheet;

const styles = () => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  return sheet;
};

/** Where the flow of the page goes on after `host`, in CSS px from the top of the viewport. */
const endOf = (host) =>
  host.nextElementSibling?.getBoundingClientRect().top ??
  host.parentElement?.getBoundingClientRect().bottom ??
  0;

/** Prepares `host`; its own content stays in sight. */
export const stage = (host) => {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const slot = document.createElement("slot");
  const root = document.createElement("div");
  root.setAttribute("part", "base");
  shadow.appendChild(root);
  shadow.appendChild(slot);
  try {
    shadow.adoptedStyleSheets = [styles()];
  } catch {
    // A browser without constructable sheets still has `hidden`.
  }

  let width = 0;
  const reserve = (px) => root.style.setProperty("--_reserved", `${px}px`);
  // A height that was measured at one width says nothing at another.
  const resized = new ResizeObserver(() => {
    if (root.clientWidth !== width) {
      root.style.removeProperty("--_reserved");
      resized.disconnect();
    }
  });

  return {
    shadow,
    root,
    /** Hides the widget while it draws, behind content that people can already use. */
    prepare(fallback) {
      root.classList.toggle("alone", !fallback);
      root.hidden = fallback;
      slot.hidden = false;
    },
    /** Shows the widget in at least the room that the page's own content had. */
    showWidget() {
      const before = endOf(host);
      const { height } = slot.getBoundingClientRect();
      slot.hidden = true;
      root.hidden = false;
      if (height) {
        reserve(height);
        // Margins that reached out of the page's own content are room that it had, too.
        const lost = before - endOf(host);
        if (lost > 0) reserve(height + lost);
        width = root.clientWidth;
        resized.observe(root);
      }
    },
    /** Shows the widget above the page's own content: it has something to say, and can't replace it. */
    showBoth() {
      root.hidden = false;
    },
    /** Shows the page's own content alone. */
    showContent() {
      resized.disconnect();
      root.style.removeProperty("--_reserved");
      root.hidden = true;
      slot.hidden = false;
    },
  };
};
