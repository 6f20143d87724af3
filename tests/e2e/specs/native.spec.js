// Without any script, the plain form inside the snippet votes.
import { confirm } from '../support/confirmation.js';
import { LANGUAGES, OPTIONS, SCALE, text } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';

test.use({ javaScriptEnabled: false });

const OTHER = { ar: 'أخرى (يرجى التحديد)', en: 'Other (please specify)' };

for (const lang of LANGUAGES) {
  test(`${lang}: one choice is shown, confirmed and counted once`, async ({ visit, page, pollId }) => {
    const { poll, server } = await visit({ lang });
    await poll.fallback.getByLabel(text(OPTIONS[1].label, lang)).check();
    await poll.fallback.getByRole('button').click();
    await confirm(page, lang, [text(OPTIONS[1].label, lang)]);
    expect(await server.counted(pollId)).toEqual({ ballots: 1, 'bus-lanes': 1 });
  });

  test(`${lang}: confirming twice counts once`, async ({ visit, page, request, pollId }) => {
    const { poll, server } = await visit({ lang });
    await poll.fallback.getByLabel(text(OPTIONS[0].label, lang)).check();
    await poll.fallback.getByRole('button').click();
    const hidden = page.locator('form input[type="hidden"]');
    const form = Object.fromEntries(await hidden.evaluateAll((inputs) => inputs.map(({ name, value }) => [name, value])));
    await confirm(page, lang);
    const again = await request.post(`${server.url}/v1/polls/${pollId}/votes`, { form });
    expect(again.ok()).toBe(true);
    expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1 });
  });

  test(`${lang}: a forged confirmation is refused`, async ({ visit, request, pollId }) => {
    const { server } = await visit({ lang });
    const form = { choice: 'metro', lang, token: 'forged' };
    const answer = await request.post(`${server.url}/v1/polls/${pollId}/votes`, { form });
    expect(await answer.text()).not.toMatch(/[A-Z0-9]{4}(-[A-Z0-9]{4}){3}/);
    expect(await server.counted(pollId)).toEqual({ ballots: 0 });
  });

  test(`${lang}: several choices and a text of one's own`, async ({ visit, page, pollId }) => {
    const { poll, server } = await visit({ lang, kind: 'multiple' });
    await poll.fallback.getByLabel(text(OPTIONS[0].label, lang)).check();
    await poll.fallback.getByLabel(OTHER[lang]).first().check();
    await poll.fallback.locator('input[name="write_in"]').fill('حافلات مدرسية <b>');
    await poll.fallback.getByRole('button').click();
    await confirm(page, lang, [text(OPTIONS[0].label, lang), 'حافلات مدرسية <b>']);
    expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1, other: 1 });
  });

  test(`${lang}: a ranking`, async ({ visit, page, pollId }) => {
    const { poll, server } = await visit({ lang, kind: 'ranking' });
    for (const [place, at] of [['1', 2], ['2', 0], ['3', 1]]) {
      await poll.fallback.getByLabel(text(OPTIONS[at].label, lang)).selectOption(place);
    }
    await poll.fallback.getByRole('button').click();
    await confirm(page, lang, [text(OPTIONS[2].label, lang)]);
    expect(await server.counted(pollId)).toEqual({ ballots: 1, junctions: 1 });
  });

  test(`${lang}: a scale`, async ({ visit, page, pollId }) => {
    const { poll, server } = await visit({ lang, kind: 'scale' });
    await poll.fallback.getByLabel(text(SCALE[2].label, lang), { exact: true }).check();
    await poll.fallback.getByRole('button').click();
    await confirm(page, lang, [text(SCALE[2].label, lang)]);
    expect(await server.counted(pollId)).toEqual({ ballots: 1, high: 1 });
  });

  test(`${lang}: too many choices are explained and can be mended`, async ({ visit, page, pollId }) => {
    const { poll, server } = await visit({ lang, kind: 'multiple' });
    for (const { label } of OPTIONS) await poll.fallback.getByLabel(text(label, lang)).check();
    await poll.fallback.getByRole('button').click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByLabel(text(OPTIONS[2].label, lang)).uncheck();
    await page.getByRole('button').first().click();
    await confirm(page, lang, [text(OPTIONS[0].label, lang), text(OPTIONS[1].label, lang)]);
    expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1, 'bus-lanes': 1 });
  });

  test(`${lang}: a poll that refuses plain votes says how to take part`, async ({ visit, pollId }) => {
    const { poll, server } = await visit({ lang, changes: { native_votes: false } });
    await expect(poll.fallback).toHaveCount(0);
    await expect(poll.element.locator('> div').last()).toBeVisible();
    const answer = await fetch(`${server.url}/v1/polls/${pollId}/votes`, {
      method: 'POST', body: new URLSearchParams({ choice: 'metro', lang }),
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).toContain(`lang="${lang}"`);
    expect(await server.counted(pollId)).toEqual({ ballots: 0 });
  });
}
