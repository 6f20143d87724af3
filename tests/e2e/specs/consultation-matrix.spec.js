// The consultation under the conditions that every widget must bear: readers, policies, neighbours, paper, faults.
import { SCHEME, sound } from '../support/appearances.js';
import { CONSULTATION, STATES, answering, wholeSession } from '../support/card.js';
import { Comments } from '../support/comments.js';
import { LANGUAGES, OPTIONS, text } from '../support/definitions.js';
import { held, refused, status, truncated } from '../support/faults.js';
import { expect, test } from '../support/fixtures.js';
import { message } from '../support/messages.js';
import { STRICT, boxes, hostile } from '../support/neighbours.js';
import { Poll } from '../support/poll.js';
import { published } from '../support/threads.js';

const OWN = '<p>تُستقبل الآراء حتى نهاية يوم 30 يونيو 2048م. <a href="/files/draft-ar.pdf">نص المسودة</a></p>';

for (const lang of LANGUAGES) {
  test(`${lang}: every state of a consultation`, async ({ consult, page, host, pollId }) => {
    test.setTimeout(120_000);
    const sessions = [wholeSession(`${pollId}-s`, pollId, { questions: pollId })];
    const { card, definition, url } = await consult({ lang, sessions, open: false });
    const html = (await (await fetch(url)).text()).replace('</head>', `${SCHEME}</head>`);
    const address = host.publish('/consultation.html', html);
    for (const [state, changes] of Object.entries(STATES)) {
      const now = changes();
      await answering(page, () => ({ state, consultation: { ...definition, ...now }, sessions }));
      await page.goto(address);
      await card.whole();
      await sound(page, 'sawt-consultation', `${lang} ${state}`);
      await page.unroute(CONSULTATION);
    }
    await page.route(CONSULTATION, status(503));
    await page.goto(address);
    await expect(card.part('error')).toBeVisible();
    await sound(page, 'sawt-consultation', 'not there');
  });

  test(`${lang}: under the strictest policy a vote and a comment arrive`, async ({ consult, page, host, trouble, pollId }) => {
    const { card, server, url } = await consult({ lang, open: false });
    host.forward(server.url);
    const html = (await (await fetch(url)).text()).replaceAll(server.url, host.url);
    await page.goto(host.publish('/strict.html', html, { 'Content-Security-Policy': STRICT }));
    await card.whole();
    const poll = new Poll(page, lang, card.poll);
    await poll.vote(text(OPTIONS[0].label, lang));
    await poll.recorded();
    const comments = new Comments(page, lang, card.comments);
    await comments.write('تحت السياسة');
    await comments.told('comments-published');
    expect(await page.evaluate(() => globalThis.__violations)).toEqual([]);
    expect(trouble).toEqual([]);
    expect(await published(server, pollId)).toHaveLength(1);
    expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1 });
  });

  test(`${lang}: on a page whose styles and scripts get in the way it looks the same`, async ({ consult, page, host, pollId }) => {
    const sessions = [wholeSession(`${pollId}-s`, pollId)];
    const { card, url } = await consult({ lang, sessions, open: false, changes: STATES['results-out']() });
    const seen = () => boxes(card.base);
    const plain = (await (await fetch(url)).text()).replace('<main>', '<main style="inline-size:40rem">');
    await page.goto(host.publish('/calm.html', plain));
    await card.whole();
    const calm = await seen();
    expect(calm.length).toBeGreaterThan(100);
    await page.goto(host.publish('/hostile-consultation.html', hostile(plain)));
    await card.whole();
    await expect.poll(seen).toEqual(calm);
  });

  for (const [fault, answer, said] of [
    ['refused', refused, 'common-unreachable'], ['answered with 500', status(500), 'common-unavailable'], ['cut off', truncated, 'common-unavailable'],
  ]) {
    test(`${lang}: ${fault}, it says so beside the page's own content, and comes when it is asked for again`, async ({ consult, page }) => {
      const { card, url } = await consult({ lang, inside: OWN, open: false });
      await page.route(CONSULTATION, answer);
      await page.goto(url);
      await expect(card.part('error')).toContainText(message(said, lang));
      await expect(card.fallback).toBeVisible();
      await page.unroute(CONSULTATION);
      await card.part('retry').click();
      await card.ready();
      await expect(card.fallback).toBeHidden();
    });
  }

  test(`${lang}: the page's own content stays in sight until the card is there`, async ({ consult, page }) => {
    const { card, url } = await consult({ lang, inside: OWN, open: false });
    const release = await held(page, CONSULTATION);
    await page.goto(url);
    await expect(card.fallback).toBeVisible();
    await expect(card.title).toHaveCount(0);
    release();
    await card.ready();
    await expect(card.fallback).toBeHidden();
  });

  test(`${lang}: what was read stays when it can't be read again`, async ({ consult, page }) => {
    const { card } = await consult({ lang });
    // Its countdown, too, has read what it shows.
    await card.ready();
    await expect(card.part('countdown').first().locator('[part~="state"]').first()).toBeVisible();
    const asked = page.waitForResponse(CONSULTATION);
    await page.route(CONSULTATION, status(500));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await asked;
    await expect(card.title).toBeVisible();
    await expect(card.part('error')).toHaveCount(0);
  });

  test(`${lang}: by keyboard alone every link and button is reached, in the order of reading`, async ({ consult, page }) => {
    const { card } = await consult({ lang });
    await card.whole();
    await page.locator('main h1').evaluate((heading) => { heading.tabIndex = -1; heading.focus(); });
    const reached = [];
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        const shown = active.getBoundingClientRect().height > 0 && getComputedStyle(active).outlineStyle !== 'none';
        return { what: active.getAttribute('href') ?? active.getAttribute('part') ?? active.name ?? active.localName, shown };
      });
      if (focused.what === 'body' || focused.what === 'html') break;
      expect(focused.shown, `${focused.what} shows its focus`).toBe(true);
      reached.push(focused.what);
    }
    const order = ['/files/draft-ar.pdf', 'https://ministry.example/files/draft-en.pdf', 'https://ministry.example/first-draft', 'submit', 'mailto:', 'https://ministry.example/meetings'];
    const places = order.map((wanted) => reached.findIndex((what) => what.includes(wanted)));
    expect(places.every((place) => place >= 0), reached.join()).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test(`${lang}: on paper everything is open, addresses are written out, and no button is left`, async ({ consult, page }) => {
    const { card } = await consult({ lang, changes: STATES['results-out']() });
    await card.whole();
    await page.emulateMedia({ media: 'print' });
    const after = (locator) => locator.evaluate((element) => getComputedStyle(element, '::after').content);
    expect(await after(card.part('file').nth(1))).toContain('https://ministry.example/files/draft-en.pdf');
    for (const part of ['in-brief', 'about', 'out-of-scope', 'document', 'stage', 'outcome', 'theme', 'decision']) {
      await expect(card.part(part).first()).toBeVisible();
    }
    await expect(card.element.locator('.button:visible, button:visible')).toHaveCount(0);
  });
}
