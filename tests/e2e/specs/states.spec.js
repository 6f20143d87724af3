// Where a poll stands, and what a person can see and do then.
import { LANGUAGES, OPTIONS, hoursFromNow, text } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { message, messageLike } from '../support/messages.js';

const label = (at, lang) => text(OPTIONS[at].label, lang);
const VOTES = [
  { choices: ['metro'] }, { choices: ['metro'] }, { choices: ['metro'] }, { choices: ['bus-lanes'] }, { choices: ['junctions'] }, { choices: ['junctions'] },
];

/** The results as a screen reader reads the table: option, share, votes. */
async function rows(poll) {
  const lines = await poll.results.getByRole('row').filter({ has: poll.page.getByRole('rowheader') }).all();
  return Promise.all(lines.map(async (line) => {
    const name = await line.locator('[part~="option-label"]').innerText();
    const cells = await line.getByRole('cell').allInnerTexts();
    return [name, ...cells.map((cell) => cell.replace(/[\u200e\u2066-\u2069]/g, '').trim())];
  }));
}

for (const lang of LANGUAGES) {
  test(`${lang}: upcoming: the question and the opening are told, nothing can be sent`, async ({ visit }) => {
    const changes = { opens_at: '2045-03-01T05:00:00Z', closes_at: '2045-04-01T05:00:00Z' };
    const { poll } = await visit({ lang, changes });
    await poll.ready();
    await expect(poll.part('state')).toContainText('2045');
    await expect(poll.part('state')).toContainText(lang === 'ar' ? 'مارس' : 'March');
    await expect(poll.submit).toHaveCount(0);
    await expect(poll.base.getByRole('radio')).toHaveCount(0);
  });

  test(`${lang}: it opens while the person waits`, async ({ visit, page }) => {
    await page.clock.install();
    // A route keeps the browser's cache out, for which that hour does not pass.
    await page.route('**/v1/polls/*', (route) => route.continue());
    const { poll, server, definition } = await visit({ lang, changes: { opens_at: hoursFromNow(1) } });
    await poll.ready();
    await expect(poll.submit).toHaveCount(0);
    await server.import({ entities: [], polls: [{ ...definition, opens_at: hoursFromNow(-1) }] });
    await server.crash();
    await server.serve();
    await page.clock.fastForward('01:01:00');
    await expect(poll.submit).toBeVisible();
  });

  test(`${lang}: closing soon is said`, async ({ visit }) => {
    const { poll } = await visit({ lang, changes: { closes_at: hoursFromNow(5) } });
    await poll.ready();
    await expect(poll.part('state')).toHaveAttribute('data-state', 'closing-soon');
    await expect(poll.submit).toBeVisible();
  });

  test(`${lang}: extended is said, with the new deadline at the end of its day in Doha`, async ({ visit }) => {
    const changes = { closes_at: '2048-09-15T21:00:00Z', extended_from: '2048-08-31T21:00:00Z' };
    const { poll } = await visit({ lang, changes });
    await poll.ready();
    await expect(poll.part('state')).toContainText('15');
    await expect(poll.part('state')).toContainText(lang === 'ar' ? 'سبتمبر' : 'September');
    await expect(poll.part('state')).toContainText(lang === 'ar' ? 'بتوقيت الدوحة' : 'Doha time');
  });

  test(`${lang}: closed, and nothing is published`, async ({ visit }) => {
    const changes = { opens_at: '2026-01-04T05:00:00Z', closes_at: '2026-02-04T05:00:00Z', results: 'never' };
    const { poll } = await visit({ lang, changes });
    await poll.ready();
    await expect(poll.part('state')).toHaveAttribute('data-state', 'closed');
    await expect(poll.submit).toHaveCount(0);
    await expect(poll.base).toContainText(message('poll-results-never', lang));
    await expect(poll.results).toHaveCount(0);
  });

  test(`${lang}: results of a finished survey, as they were published`, async ({ visit }) => {
    const note = { ar: 'الأساس: 40 مؤسسة.', en: 'Base: 40 institutions.' };
    const changes = {
      kind: 'multiple', opens_at: '2017-04-29T21:00:00Z', closes_at: '2017-05-15T21:00:00Z', results: 'after-close', options: OPTIONS,
      published_results: {
        ballots: 40,
        options: [{ option: 'metro', percent: 93 }, { option: 'bus-lanes', percent: 78 }, { option: 'junctions', percent: 68 }],
        note,
      },
    };
    const { poll } = await visit({ lang, changes });
    await poll.ready();
    expect((await rows(poll)).map(([name, share]) => [name, share])).toEqual([
      [label(0, lang), '93%'], [label(1, lang), '78%'], [label(2, lang), '68%'],
    ]);
    await expect(poll.base).toContainText(note[lang]);
    await expect(poll.results.locator('caption')).toContainText('40');
    await expect(poll.base).toContainText(message('poll-not-a-sample', lang));
  });

  test(`${lang}: results after the vote: bars for the eye, a table for everyone, shares that add up to 100`, async ({ visit }) => {
    const { poll } = await visit({ lang, changes: { options: OPTIONS, results: 'after-vote' }, votes: VOTES });
    await poll.ready();
    await expect(poll.results).toHaveCount(0);
    await poll.vote(label(1, lang));
    await poll.recorded();
    await expect(poll.results.getByRole('row')).toHaveCount(4);
    const found = await rows(poll);
    expect(found.map(([name, share]) => [name, share])).toEqual([
      [label(0, lang), '43%'], [label(1, lang), '29%'], [label(2, lang), '28%'],
    ]);
    const widths = await poll.part('bar').evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width / bar.parentElement.getBoundingClientRect().width));
    widths.forEach((width, at) => expect(width * 100).toBeCloseTo(Number.parseInt(found[at][1], 10), 0));
    const [bar, track] = await Promise.all([poll.part('bar').first().boundingBox(), poll.part('track').first().boundingBox()]);
    if (lang === 'ar') expect(bar.x + bar.width).toBeCloseTo(track.x + track.width, 0);
    else expect(bar.x).toBeCloseTo(track.x, 0);
  });

  test(`${lang}: groups under the limit are not shown`, async ({ visit }) => {
    const { poll } = await visit({ lang, changes: { options: OPTIONS, min_group: 3 }, votes: VOTES });
    await poll.ready();
    await poll.part('show-results').click();
    await expect(poll.results).toContainText(messageLike('poll-hidden', lang));
    const hidden = (await rows(poll)).filter((cells) => cells.some((cell) => messageLike('poll-hidden', lang).test(cell)));
    expect(hidden.map(([name]) => name)).toEqual([label(1, lang), label(2, lang)]);
  });

  test(`${lang}: a vote can be changed and withdrawn until the poll closes`, async ({ visit, page, pollId }) => {
    const { poll, server } = await visit({ lang, changes: { revisable: true } });
    await poll.ready();
    await poll.vote(label(0, lang));
    await poll.recorded();
    await page.reload();
    await poll.ready();
    await poll.part('change').click();
    await expect(poll.option(label(0, lang))).toBeChecked();
    await poll.vote(label(1, lang));
    await expect(poll.notice).toContainText(message('poll-changed', lang));
    expect(await server.results(pollId)).toMatchObject({ ballots: 1 });
    await poll.part('withdraw').click();
    await poll.base.getByRole('button', { name: message('poll-withdraw-confirm', lang) }).click();
    await expect(poll.notice).toContainText(message('poll-withdrawn', lang));
    await expect(poll.submit).toBeVisible();
    expect(await server.counted(pollId)).toEqual({ ballots: 0 });
  });

  test(`${lang}: a receipt finds the vote again, and another code does not`, async ({ visit, page }) => {
    const { poll } = await visit({ lang });
    await poll.ready();
    await poll.vote(label(2, lang));
    await poll.recorded();
    const code = await poll.receipt.innerText();
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await poll.ready();
    await poll.part('show-results').click();
    const find = poll.part('find');
    await find.locator('summary').click();
    await find.getByRole('textbox').fill(code.toLowerCase());
    await find.getByRole('button', { name: message('poll-find-submit', lang) }).click();
    await expect(find.getByRole('status')).toContainText(label(2, lang));
    await find.getByRole('textbox').fill('AAAA-BBBB-CCCC-DDDD');
    await find.getByRole('button', { name: message('poll-find-submit', lang) }).click();
    await expect(find.getByRole('status')).toContainText(message('poll-find-nothing', lang));
  });

  test(`${lang}: who may vote how often is told before the vote`, async ({ visit }) => {
    const { poll } = await visit({ lang });
    await poll.ready();
    await expect(poll.base).toContainText(message('poll-duplicates-device', lang));
  });

  test(`${lang}: who has voted sees the vote again after a reload`, async ({ visit, page }) => {
    const { poll } = await visit({ lang, changes: { results: 'after-close' } });
    await poll.ready();
    await poll.vote(label(0, lang));
    await poll.recorded();
    await page.reload();
    await poll.ready();
    await expect(poll.part('my-vote')).toContainText(label(0, lang));
    await expect(poll.base).toContainText(message('poll-results-after-close', lang));
    await expect(poll.submit).toHaveCount(0);
  });
}
