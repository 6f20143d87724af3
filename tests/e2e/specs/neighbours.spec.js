// The page and the widget leave each other alone.
import { LANGUAGES, OPTIONS, text } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';

/** Every box inside the widget, relative to the widget's own corner, with what a person sees of it. */
const insideOf = (page) => page.locator('sawt-poll').evaluate((host) => {
  const origin = host.getBoundingClientRect();
  return [...host.shadowRoot.querySelectorAll('[part~="base"], [part~="base"] *')].filter((element) => element.getClientRects().length > 0).map((element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const seen = ['color', 'fontStyle', 'fontWeight', 'letterSpacing', 'lineHeight', 'opacity', 'textAlign', 'textTransform', 'wordSpacing', 'textShadow'];
    const place = [box.x - origin.x, box.y - origin.y, box.width, box.height].map((length) => Math.round(length * 100) / 100);
    return [element.localName, element.getAttribute('part') ?? '', ...place, ...seen.map((name) => style[name])].join(' ');
  });
});

/** Every box of the page outside the widget, with all of its computed style. */
const outsideOf = (page) => page.evaluate(() => [...document.querySelectorAll('html, body, main, #poll, #page, #page *')].map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const all = [...style].filter((name) => !name.startsWith('--')).map((name) => `${name}:${style.getPropertyValue(name)}`);
  return [element.localName, x, y, width, height, ...all].join(' ');
}));

/** Without the plain form: the widget takes its room, and how much that is the page's styles decide. */
const withoutForm = (snippet) => snippet.replace(/<form[\s\S]*<\/form>/, '');

const HOSTILE = '<link rel="stylesheet" href="/hostile.css">';

for (const lang of LANGUAGES) {
  test(`${lang}: the page's styles change no box of the widget`, async ({ visit, page, host }) => {
    const { poll, url } = await visit({ lang, template: 'columns', values: { sheet: '' }, votes: [{ choices: ['metro'] }], edit: withoutForm });
    await poll.ready();
    const calm = await insideOf(page);
    await poll.part('show-results').click();
    await expect(poll.results).toBeVisible();
    const calmResults = await insideOf(page);
    const html = (await (await fetch(url)).text()).replace('</head>', `${HOSTILE}</head>`);
    await page.goto(host.publish('/hostile.html', html));
    await poll.ready();
    expect(await insideOf(page)).toEqual(calm);
    await poll.part('show-results').click();
    await expect(poll.results).toBeVisible();
    expect(await insideOf(page)).toEqual(calmResults);
  });

  test(`${lang}: the widget changes nothing of the page, adds one global, keeps no cookie and asks no third party`, async ({ visit, page, context, host }) => {
    const { poll, url, server } = await visit({ lang, template: 'columns', values: { sheet: '' }, open: false });
    const globals = () => page.evaluate(() => Object.getOwnPropertyNames(globalThis).filter((name) => !name.startsWith('__')));
    const head = () => page.evaluate(() => [
      document.head.innerHTML, document.title, history.length, location.href.replace(/^.*\//, ''),
      [...document.documentElement.attributes, ...document.body.attributes].map(({ name, value }) => `${name}=${value}`).join(),
      document.adoptedStyleSheets.length, document.styleSheets.length, [...document.body.children].map((child) => child.localName).join(),
    ].join('\n'));

    const html = await (await fetch(url)).text();
    const without = html.replace(/<script[\s\S]*?<\/script>/g, '<script></script>');
    await page.goto(host.publish('/columns.html', without));
    const [boxesBefore, globalsBefore, headBefore] = [await outsideOf(page), await globals(), await head()];

    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url())));
    await page.goto(host.publish('/columns.html', html));
    await poll.ready();
    await poll.vote(text(OPTIONS[0].label, lang));
    await poll.recorded();
    await page.evaluate(() => document.activeElement?.blur());
    expect((await globals()).filter((name) => !globalsBefore.includes(name))).toEqual(['sawt']);
    expect((await head()).replace(/\d+(?=\ncolumns)/, '')).toEqual(headBefore.replace(/\d+(?=\ncolumns)/, ''));
    expect(await outsideOf(page)).toEqual(boxesBefore);
    expect(await context.cookies()).toEqual([]);
    const origins = new Set(asked.filter(({ protocol }) => protocol.startsWith('http')).map(({ origin }) => origin));
    expect([...origins].sort()).toEqual([host.url, server.url].sort());
  });

  test(`${lang}: a page with old libraries that patch the browser changes nothing`, async ({ visit, pollId, trouble }) => {
    const { poll, server } = await visit({ lang, edit: (snippet) => `<script src="/patched.js"></script>${snippet}` });
    await poll.ready();
    await poll.vote(text(OPTIONS[0].label, lang));
    await poll.recorded();
    expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1 });
    expect(trouble).toEqual([]);
  });

  test(`${lang}: a page that breaks the browser's own functions later changes nothing`, async ({ visit, page, pollId }) => {
    const { poll, server } = await visit({ lang });
    await poll.ready();
    await page.evaluate(() => {
      const broken = () => { throw new Error('belongs to the page'); };
      globalThis.fetch = () => Promise.reject(new Error('belongs to the page'));
      for (const name of ['setTimeout', 'clearTimeout', 'queueMicrotask', 'Headers', 'Response', 'AbortController', 'CustomEvent', 'FormData']) globalThis[name] = broken;
      JSON.parse = broken;
      JSON.stringify = broken;
    });
    await poll.vote(text(OPTIONS[0].label, lang));
    await poll.recorded();
    expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1 });
  });
}
