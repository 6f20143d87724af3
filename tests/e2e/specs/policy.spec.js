// Strict content security policies and Trusted Types: no violation, and the same picture.
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
    const picture = () => poll.element.screenshot({ animations: 'disabled' });
    const without = await picture();
    const html = (await (await fetch(url)).text());
    await page.goto(host.publish('/strict.html', html, { 'Content-Security-Policy': `${OWN}; ${TRUSTED}` }));
    await poll.ready();
    await expect.poll(async () => (await picture()).equals(without), 'the picture under the policy is the same').toBe(true);
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
