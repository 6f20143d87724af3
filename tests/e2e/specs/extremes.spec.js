// Very many options, very long names, names that fight the text around them, very large counts.
import { LANGUAGES } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';

const LONG = 'مشروع تطوير شبكة النقل العام في المدينة وضواحيها ';
const long = (at) => `${at} ${LONG.repeat(7)}`.slice(0, 300).trimEnd();

for (const lang of LANGUAGES) {
  test(`${lang}: two hundred options of three hundred letters`, async ({ visit, page, pollId }) => {
    test.slow();
    const options = Array.from({ length: 200 }, (_, at) => ({ id: `o${at}`, label: { ar: long(at), en: long(at) } }));
    await page.setViewportSize({ width: 360, height: 740 });
    const { poll, server } = await visit({ lang, changes: { options } });
    await poll.ready();
    await expect(poll.base.getByRole('radio')).toHaveCount(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await poll.vote(long(199));
    await poll.recorded();
    await expect(poll.part('bar')).toHaveCount(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await server.counted(pollId)).toEqual({ ballots: 1, o199: 1 });
  });

  test(`${lang}: names with overrides, emoji and markup stay within their own place`, async ({ visit, page, trouble }) => {
    const names = ['\u202Eأسماء معكوسة', 'abc \u2067ثم عربي', '👩🏽‍⚕️👨‍👩‍👧‍👦🇶🇦', '<img src=x onerror=alert(1)>', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A', '100% {$count} ${x}'];
    const options = names.map((name, at) => ({ id: `o${at}`, label: { ar: name, en: name } }));
    let dialogs = 0;
    page.on('dialog', (dialog) => { dialogs += 1; return dialog.dismiss(); });
    const { poll } = await visit({ lang, changes: { options }, votes: [{ choices: ['o0'] }] });
    await poll.ready();
    const labels = poll.part('option-label');
    await expect(labels).toHaveCount(names.length);
    for (const [at, name] of names.entries()) {
      const shown = await labels.nth(at).evaluate((label) => label.textContent);
      const plain = (words) => words.normalize('NFC').replace(/[\u202a-\u202e\u2066-\u2069]/g, '').trim();
      expect(plain(shown)).toBe(plain(name));
    }
    await expect(labels.locator('bdi')).toHaveCount(names.length);
    await poll.part('show-results').click();
    await expect(poll.results).toBeVisible();
    // The share stands at the far end of its line, wherever the name would like it to be.
    const [row, share] = [poll.part('result').first(), poll.part('percent').first()];
    const [line, cell] = await Promise.all([row.boundingBox(), share.boundingBox()]);
    if (lang === 'ar') expect(cell.x).toBeLessThan(line.x + line.width / 2);
    else expect(cell.x).toBeGreaterThan(line.x + line.width / 2);
    expect(dialogs).toBe(0);
    expect(trouble).toEqual([]);
    expect(await page.locator('sawt-poll img').count()).toBe(0);
  });

  test(`${lang}: a million votes`, async ({ visit }) => {
    const changes = {
      closes_at: '2026-02-04T05:00:00Z',
      published_results: {
        ballots: 1_000_000,
        options: [['metro', 333_334, 34], ['bus-lanes', 333_333, 33], ['junctions', 333_333, 33], ['other', 0, 0]]
          .map(([option, count, percent]) => ({ option, count, percent })),
      },
    };
    const { poll } = await visit({ lang, changes });
    await poll.ready();
    await expect(poll.results.locator('caption')).toContainText('1,000,000');
    await expect(poll.part('count').first()).toContainText('333,334');
    await expect(poll.part('count').first()).toContainText(lang === 'ar' ? 'صوتًا' : 'votes');
  });
}

test('Arabic digits all through when they are asked for', async ({ visit }) => {
  const { poll } = await visit({ lang: 'ar', edit: (snippet) => snippet.replace('<sawt-poll', '<sawt-poll digits="arab"'), votes: Array.from({ length: 3 }, () => ({ choices: ['metro'] })) });
  await poll.ready();
  await poll.part('show-results').click();
  await expect(poll.results.locator('caption')).toContainText('٣');
  await expect(poll.base).not.toContainText(/[0-9]/);
});
