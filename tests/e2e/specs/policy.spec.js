// Strict content security policies and Trusted Types: no violation, and the same looks.
import { LANGUAGES, OPTIONS, text } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';

const TRUSTED = "require-trusted-types-for 'script'; trusted-types 'none'";
const OWN = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:";
const ELSEWHERE = (origin) => `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; style-src 'self'; connect-src ${origin}; img-src 'self' data:`;

const seen = (page) => page.evaluate(() => globalThis.__violations);

for (const lang of LANGUAGES) {
  test(`${lang}: everything from the site's own origin, under the strictest policy`, async ({ visit, page, host, trouble, pollId }) => {
    const edit = (snippet, backend) => {
      host.forward(backend.url);
      return snippet.replaceAll(backend.url, host.url);
    };
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const { poll, url, server } = await visit({ lang, edit });
    await poll.ready();
    // Every computed style of every element: a picture differs in the smoothing of a corner, too.
    const looks = () => poll.element.evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('*')].map((element) => {
      const style = getComputedStyle(element);
      return [...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
    }));
    const without = await looks();
    const html = (await (await fetch(url)).text());
    await page.goto(host.publish('/strict.html', html, { 'Content-Security-Policy': `${OWN}; ${TRUSTED}` }));
    await poll.ready();
    expect(await looks(), 'it looks the same under the policy').toEqual(without);
    await poll.vote(text(OPTIONS[0].label, lang));
    await poll.recorded();
    await expect(poll.results).toBeVisible();
    const bar = await poll.part('bar').first().boundingBox();
    expect(bar.width, 'bars have their lengths').toBeGreaterThan(100);
    expect(await seen(page)).toEqual([]);
    expect(trouble).toEqual([]);
    expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1 });
  });

  test(`${lang}: the backend on another origin, under the documented policy`, async ({ visit, page, host, trouble, pollId }) => {
    const { poll, url, server } = await visit({ lang, open: false });
    const html = await (await fetch(url)).text();
    await page.goto(host.publish('/strict.html', html, { 'Content-Security-Policy': `${ELSEWHERE(server.url)}; ${TRUSTED}` }));
    await poll.ready();
    await poll.vote(text(OPTIONS[0].label, lang));
    await poll.recorded();
    expect(await seen(page)).toEqual([]);
    expect(trouble).toEqual([]);
    expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1 });
  });
}
