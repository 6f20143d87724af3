// Every kind of poll: how it is answered, which mistakes it explains, and what its order is.
import { LANGUAGES, OPTIONS, SCALE, text } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { message, messageLike } from '../support/messages.js';

const OTHER = { ar: 'أخرى (يرجى التحديد)', en: 'Other (please specify)' };
const label = (at, lang) => text(OPTIONS[at].label, lang);

for (const lang of LANGUAGES) {
  test(`${lang}: nothing chosen is explained first, and leads to the first option`, async ({ visit, pollId }) => {
    const { poll, server } = await visit({ lang });
    await poll.ready();
    await poll.submit.click();
    const summary = poll.base.getByRole('alert');
    await expect(summary).toContainText(message('poll-mistake-none', lang));
    await expect(summary).toBeFocused();
    await summary.getByRole('button').click();
    await expect.poll(() => poll.focused()).toMatch(/^widget input choice=/);
    await poll.vote(label(0, lang));
    await poll.recorded();
    expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1 });
  });

  test(`${lang}: "other" without its text is explained and leads to the text`, async ({ visit }) => {
    const { poll } = await visit({ lang });
    await poll.ready();
    await expect(poll.writeIn).toBeHidden();
    await poll.choose(OTHER[lang]);
    await poll.submit.click();
    const summary = poll.base.getByRole('alert');
    await expect(summary).toContainText(message('poll-mistake-write-in', lang));
    await summary.getByRole('button').click();
    await expect(poll.writeIn).toBeFocused();
  });

  test(`${lang}: several choices with a text; too many are explained`, async ({ visit, pollId }) => {
    const { poll, server } = await visit({ lang, kind: 'multiple' });
    await poll.ready();
    await poll.choose(label(0, lang));
    await poll.choose(label(1, lang));
    await poll.choose(OTHER[lang]);
    await poll.writeIn.fill('قطار خفيف');
    await poll.submit.click();
    await expect(poll.base.getByRole('alert')).toContainText(messageLike('poll-mistake-too-many', lang));
    await poll.option(label(1, lang)).uncheck();
    await poll.submit.click();
    await poll.recorded();
    await expect(poll.part('my-vote')).toContainText('قطار خفيف');
    expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1, other: 1 });
  });

  test(`${lang}: a text of more than 200 characters is explained, and counted in letters as people see them`, async ({ visit }) => {
    const { poll } = await visit({ lang });
    await poll.ready();
    await poll.choose(OTHER[lang]);
    await poll.writeIn.fill('👨‍👩‍👧‍👦'.repeat(201));
    await poll.submit.click();
    await expect(poll.base.getByRole('alert')).toContainText(messageLike('poll-mistake-too-long', lang));
    await poll.writeIn.fill('👨‍👩‍👧‍👦'.repeat(200));
    await poll.submit.click();
    await poll.recorded();
  });

  test(`${lang}: a ranking by buttons`, async ({ visit, pollId }) => {
    const { poll, server } = await visit({ lang, kind: 'ranking' });
    await poll.ready();
    for (const at of [0, 1, 2]) await poll.base.getByRole('button', { name: label(at, lang) }).first().click();
    const places = poll.part('ranking').locator('li');
    await expect(places).toHaveCount(3);
    await places.nth(2).getByRole('button', { name: messageLike('common-rank-up', lang) }).click();
    await expect(places.nth(1)).toContainText(label(2, lang));
    await places.nth(1).getByRole('button', { name: messageLike('common-rank-up', lang) }).click();
    await expect(places.nth(0)).toContainText(label(2, lang));
    await poll.submit.click();
    await poll.recorded();
    expect(await server.counted(pollId)).toEqual({ ballots: 1, junctions: 1 });
  });

  test(`${lang}: a ranking by dragging`, async ({ visit, page, pollId }) => {
    const { poll, server } = await visit({ lang, kind: 'ranking' });
    await poll.ready();
    for (const at of [0, 1, 2]) await poll.base.getByRole('button', { name: label(at, lang) }).first().click();
    const places = poll.part('ranking').locator('li');
    await expect(places).toHaveCount(3);
    const handle = async (at) => {
      const { x, y, width, height } = await places.nth(at).getByRole('button').first().boundingBox();
      return [x + width / 2, y + height / 2];
    };
    await page.mouse.move(...await handle(2));
    await page.mouse.down();
    await page.mouse.move(...await handle(1), { steps: 4 });
    await page.mouse.move(...await handle(0), { steps: 4 });
    await page.mouse.up();
    await expect(places.nth(0)).toContainText(label(2, lang));
    await poll.submit.click();
    await poll.recorded();
    expect(await server.counted(pollId)).toEqual({ ballots: 1, junctions: 1 });
  });

  test(`${lang}: a scale runs in the reading direction`, async ({ visit, pollId }) => {
    const { poll, server } = await visit({ lang, kind: 'scale' });
    await poll.ready();
    const low = await poll.option(text(SCALE[0].label, lang)).boundingBox();
    const high = await poll.option(text(SCALE[2].label, lang)).boundingBox();
    if (lang === 'ar') expect(low.x).toBeGreaterThan(high.x);
    else expect(low.x).toBeLessThan(high.x);
    await poll.vote(text(SCALE[2].label, lang));
    await poll.recorded();
    expect(await server.counted(pollId)).toEqual({ ballots: 1, high: 1 });
  });

  test(`${lang}: a shuffled order stays the same for one person, with "other" last`, async ({ visit, page }) => {
    const options = Array.from({ length: 12 }, (_, at) => ({ id: `o${at}`, label: { ar: `خيار ${at}`, en: `Option ${at}` } }));
    const other = { id: 'other', label: OTHER, write_in: true };
    const { poll } = await visit({ lang, changes: { options: [...options, other], shuffle: true } });
    await poll.ready();
    const order = () => poll.part('option-label').allInnerTexts();
    const first = await order();
    expect(first.at(-1)).toBe(OTHER[lang]);
    expect([...first].sort()).toEqual([...options.map((option) => option.label[lang]), OTHER[lang]].sort());
    expect(first.slice(0, -1), 'an order as written has a chance of 1 in 479 million').not.toEqual(options.map((option) => option.label[lang]));
    await page.reload();
    await poll.ready();
    expect(await order()).toEqual(first);
  });
}
