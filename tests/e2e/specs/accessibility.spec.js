// No axe violation in any state, in either language, in light, dark and forced colours, and on 320 px.
import { SCHEME, sound } from '../support/appearances.js';
import { violations } from '../support/axe.js';
import { LANGUAGES, OPTIONS, direction, holding, poll as define, text } from '../support/definitions.js';
import { breakVotes, refused, resume } from '../support/faults.js';
import { expect, test } from '../support/fixtures.js';
import { Poll } from '../support/poll.js';

const PUBLISHED = {
  opens_at: '2017-04-29T21:00:00Z', closes_at: '2017-05-15T21:00:00Z', results: 'after-close',
  published_results: { ballots: 40, options: [{ option: 'metro', count: 37, percent: 93 }, { option: 'bus-lanes', count: 3, percent: 7 }, { option: 'junctions', count: 0, percent: 0 }] },
};

const STATES = {
  single: [],
  multiple: ['multiple'],
  ranking: ['ranking'],
  scale: ['scale'],
  upcoming: ['single', { opens_at: '2045-03-01T05:00:00Z' }],
  closed: ['single', { closes_at: '2026-02-04T05:00:00Z', results: 'never' }],
  published: ['single', { ...PUBLISHED, options: OPTIONS }],
};

/** What a person does before axe looks, beside just arriving. */
const STEPS = {
  single: async (poll, page, lang) => {
    await poll.submit.click();
    await expect(poll.base.getByRole('alert')).toBeVisible();
    await check(page, 'a mistake');
    const broken = await breakVotes(page, refused);
    await poll.vote(text(OPTIONS[0].label, lang));
    await expect(poll.part('retry')).toBeVisible();
    await check(page, 'waiting for the network');
    broken.mended = true;
    await resume(page);
    await poll.recorded();
    await expect(poll.results).toBeVisible();
    await check(page, 'voted');
  },
  ranking: async (poll, page, lang) => {
    for (const { label } of OPTIONS.slice(0, 2)) await poll.base.getByRole('button', { name: text(label, lang) }).first().click();
    await check(page, 'ranked');
  },
};

const check = (page, state) => sound(page, 'sawt-poll', state);

for (const lang of LANGUAGES) {
  test(`${lang}: every state`, async ({ page, backend, host, pollId }) => {
    test.setTimeout(120_000);
    const polls = Object.entries(STATES).map(([state, [kind, changes]]) => define(`${pollId}-${state}`, kind, changes));
    const server = await backend(holding(...polls));
    for (const state of Object.keys(STATES)) {
      const snippet = SCHEME + await server.snippet(`${pollId}-${state}`, lang);
      await page.goto(await host.page('plain', { lang, dir: direction(lang), snippet }));
      const poll = await new Poll(page, lang).ready();
      await check(page, state);
      await STEPS[state]?.(poll, page, lang);
    }
  });

  test(`${lang}: the server's own pages`, async ({ visit, page }) => {
    const { url } = await visit({ lang, open: false });
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(url);
    const fallback = page.locator('sawt-poll form');
    await fallback.getByLabel(text(OPTIONS[0].label, lang)).check();
    await fallback.getByRole('button').click();
    expect(await violations(page)).toEqual([]);
    await page.locator('form button:not([name])').click();
    await expect(page.locator('bdi[dir="ltr"]')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
