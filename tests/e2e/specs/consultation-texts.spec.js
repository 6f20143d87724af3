// What an author or an intruder may write into a consultation: it stays text, and no link leads to what acts.
import { answering, wholeSession } from '../support/card.js';
import { expect, test } from '../support/fixtures.js';
import { PAYLOADS } from '../support/payloads.js';

const BIDI = ['\u202egnp.exe\u202c', 'abc\u2066def', '\u200fنص\u200e'];
const BAD = ['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:alert(1)', '//evil.example/x', '/\\evil.example'];

/** As many payloads as a consultation has places, each time others. */
function* filled(id) {
  const all = [...PAYLOADS, ...BIDI];
  let next = 0;
  const take = () => ({ ar: all[next++ % all.length] });
  while (next < all.length) {
    yield {
      title: take(), purpose: take(), scope: take(), procedure: take(), in_brief: take(), out_of_scope: take(),
      documents: [1, 2, 3].map(() => ({ title: take(), version: take().ar, files: [{ language: 'ar', url: take().ar, media_type: take().ar }] })),
      stages: Array.from({ length: 12 }, () => ({ title: take(), changes: take(), url: take().ar })),
      ways: Array.from({ length: 12 }, () => ({ kind: 'link', title: take(), url: take().ar })).concat({ kind: 'email', address: take().ar }),
      outcome: {
        published_on: '2026-04-01', summary: take(), decision: take(),
        themes: Array.from({ length: 16 }, () => ({ title: take(), said: take(), done: take() })),
      },
      session: wholeSession(`${id}-s`, id, { title: take(), description: take(), place: take(), hashtag: take().ar, stream: take().ar, summary: take(), decision: take() }),
    };
  }
}

test('texts with markup stay text, wherever they stand', async ({ consult, page, pollId, trouble }) => {
  test.slow();
  const acted = [];
  page.on('dialog', (dialog) => { acted.push(dialog.message()); dialog.dismiss(); });
  const { card, url, definition } = await consult({ open: false, changes: { ways: [] } });
  const alphabet = [...filled(pollId)];
  let at = 0;
  let shown = 0;
  await answering(page, () => {
    const { session, ...changes } = alphabet[at];
    return { state: at % 2 ? 'results-out' : 'open', consultation: { ...definition, ...changes }, sessions: [session] };
  });
  await page.goto(url);
  for (; at < alphabet.length; at += 1) {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    const expected = alphabet[at].title.ar.replace(/\s+/g, ' ').trim();
    await expect.poll(async () => ((await card.title.textContent()) ?? '').replace(/\s+/g, ' ').trim()).toBe(expected);
    const strange = await card.base.evaluate((base) => {
      const known = ['section', 'div', 'p', 'span', 'bdi', 'ul', 'ol', 'li', 'a', 'dl', 'dt', 'dd', 'article', 'h2', 'h3', 'h4', 'h5', 'sawt-countdown', 'sawt-comments', 'sawt-poll'];
      return [...base.querySelectorAll('*')].filter((element) => {
        const address = element.getAttribute('href');
        const acts = address !== null && !['http:', 'https:', 'mailto:'].includes(new URL(address, document.baseURI).protocol);
        return acts || !known.includes(element.localName) || [...element.attributes].some(({ name, value }) => name.startsWith('on') || (name === 'style' && value !== '--sawt-reserve: 0;'));
      }).map((element) => element.outerHTML.slice(0, 200));
    });
    expect(strange).toEqual([]);
    shown += 1;
  }
  expect(shown).toBeGreaterThan(5);
  expect(acted).toEqual([]);
  expect(trouble.filter((line) => line.startsWith('error:'))).toEqual([]);
});

test('a file, a stage, a stream or a way whose address acts is read and not followed', async ({ consult, page }) => {
  const { card, url, definition } = await consult({ open: false });
  const files = BAD.map((address) => ({ language: 'ar', url: address, media_type: 'application/pdf' }));
  const changes = {
    documents: [{ title: { ar: 'وثيقة' }, files }],
    stages: BAD.map((address) => ({ title: { ar: 'مرحلة' }, url: address })),
    ways: BAD.map((address) => ({ kind: 'link', title: { ar: 'رابط' }, url: address })).concat({ kind: 'email', address: 'a@b.example?bcc=c@d.example' }),
  };
  const sessions = BAD.map((stream, at) => wholeSession(`s${at}`, definition.id, { stream }));
  await answering(page, () => ({ state: 'open', consultation: { ...definition, ...changes }, sessions }));
  await page.goto(url);
  await card.ready();
  await expect(card.part('document').locator('.file')).toHaveCount(BAD.length);
  await expect(card.part('document').getByRole('link')).toHaveCount(0);
  await expect(card.part('stage').getByRole('link')).toHaveCount(0);
  await expect(card.part('way')).toHaveCount(BAD.length + 1);
  await expect(card.part('way').locator('a')).toHaveCount(0);
  await expect(card.part('ways')).toContainText('a@b.example?bcc=c@d.example');
  for (const link of await card.part('session').locator('a').all()) {
    expect(await link.getAttribute('part')).toBe('calendar');
  }
});
