// The inside of an element: a slot for the page's own content and a root for the widget, one of them
// shown, and a height that is kept so that the page does not jump.

const CSS = `
:host{display:block;--_reserved:initial}
:host([variant="badge"]),:host([data-variant="badge"]){display:inline-block;max-inline-size:100%;vertical-align:middle}
:host([hidden]),[hidden][hidden]{display:none}
slot{display:block}
[part~="base"]{min-block-size:var(--_reserved,0)}
:host(:empty) [part~="base"],[part~="base"].alone{min-block-size:var(--_reserved,var(--sawt-reserve,var(--_room,20rem)))}
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
const endOf = (host) => {
  let next = host;
  while ((next = next.nextElementSibling)) {
    // A script, such as ours, has no place.
    if (next.getClientRects().length) return next.getBoundingClientRect().top;
  }
  return host.parentElement?.getBoundingClientRect().bottom ?? 0;
};

/** Prepares `host`; its own content stays in sight. `room` is how high its kind is, where that is known. */
export const stage = (host, room) => {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const slot = document.createElement("slot");
  const root = document.createElement("div");
  root.setAttribute("part", "base");
  if (room) root.style.setProperty("--_room", room);
  shadow.appendChild(root);
  shadow.appendChild(slot);
  try {
    shadow.adoptedStyleSheets = [styles()];
  } catch {
    // A browser without constructable sheets still has `hidden`.
  }

  let [alone, width] = [false, 0];
  const release = () => {
    resized.disconnect();
    root.style.removeProperty("--_reserved");
    root.classList.remove("tight");
  };
  // A height that was measured at one width says nothing at another.
  const resized = new ResizeObserver(() => root.clientWidth !== width && release());

  return {
    shadow,
    root,
    /** Hides the widget while it draws, behind content that people can already use. */
    prepare(fallback) {
      alone = !fallback;
      root.classList.toggle("alone", alone);
      root.hidden = fallback;
      slot.hidden = false;
    },
    /** Shows the widget in just the room that the page's own content had, or in more if it needs more. */
    showWidget() {
      const before = endOf(host);
      // Nothing but white space is no content, though a page may give it a height.
      let height = alone ? 0 : slot.getBoundingClientRect().height;
      slot.hidden = true;
      root.hidden = false;
      if (height) {
        // Margins that reached out of the page's own content are room that it had, too.
        root.style.height = `${height}px`;
        height += Math.max(0, before - endOf(host));
        root.style.height = "";
        root.style.setProperty("--_reserved", `${height}px`);
        width = root.clientWidth;
        resized.observe(root);
        // Once it is drawn with what it takes over, and before anybody sees it.
        requestAnimationFrame(() => {
          if (root.offsetHeight > height + 1) root.classList.add("tight");
        });
      }
    },
    /** Shows the widget above the page's own content: it has something to say, and can't replace it. */
    showBoth() {
      root.hidden = false;
    },
    /** Shows the page's own content alone. */
    showContent() {
      release();
      root.hidden = true;
      slot.hidden = false;
    },
  };
};
