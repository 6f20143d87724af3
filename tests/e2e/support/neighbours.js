// What stands around a widget on somebody else's page: policies, styles and scripts that get in the way.

/** The strictest policy under which a widget has to work, where script and backend come from the page's own origin. */
export const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types 'none'";

/** The page of that HTML with the styles and scripts that get in the way. */
export const hostile = (html) => html.replace('</head>', '<link rel="stylesheet" href="/hostile.css"><script src="/patched.js"></script></head>');

/** What everything inside a widget's base looks like: place, size, colours, letters. */
export const boxes = (base) => base.evaluate((root) => {
  const origin = root.getBoundingClientRect();
  return [...root.querySelectorAll('*')].filter((element) => element.getClientRects().length).map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return [element.localName, ...[x - origin.x, y - origin.y, width, height].map(Math.round), style.color, style.letterSpacing, style.textTransform, style.fontWeight].join(' ');
  });
});
