// The widget takes over from the plain form without losing what was chosen, typed or focused.
import { LANGUAGES, OPTIONS, text } from '../support/definitions.js';
import { held } from '../support/faults.js';
import { expect, test } from '../support/fixtures.js';

const OTHER = { ar: 'أخرى (يرجى التحديد)', en: 'Other (please specify)' };
const TYPED = { ar: 'مسارات للدراجات', en: 'Cycle lanes' };

for (const lang of LANGUAGES) {
  test(`${lang}: a choice, a text and the focus come along`, async ({ visit, page, pollId }) => {
    const release = await held(page, '**/*.wasm');
    const { poll, server } = await visit({ lang });
    await poll.fallback.getByLabel(OTHER[lang]).first().check();
    await poll.fallback.locator('input[name="write_in"]').fill(TYPED[lang]);
    expect(await poll.focused()).toBe('page input write_in=');
    release();
    await poll.ready();
    await expect(poll.option(OTHER[lang])).toBeChecked();
    await expect(poll.writeIn).toHaveValue(TYPED[lang]);
    await expect.poll(() => poll.focused()).toBe('widget input write_in=');
    await poll.submit.click();
    await poll.recorded();
    expect(await server.counted(pollId)).toEqual({ ballots: 1, other: 1 });
  });

  test(`${lang}: several choices and the focused one come along`, async ({ visit, page }) => {
    const release = await held(page, '**/*.wasm');
    const { poll } = await visit({ lang, kind: 'multiple' });
    await poll.fallback.getByLabel(text(OPTIONS[0].label, lang)).check();
    await poll.fallback.getByLabel(text(OPTIONS[2].label, lang)).check();
    release();
    await poll.ready();
    await expect(poll.option(text(OPTIONS[0].label, lang))).toBeChecked();
    await expect(poll.option(text(OPTIONS[1].label, lang))).not.toBeChecked();
    await expect(poll.option(text(OPTIONS[2].label, lang))).toBeChecked();
    await expect.poll(() => poll.focused()).toBe('widget input choice=junctions');
  });

  test(`${lang}: a ranking comes along`, async ({ visit, page, pollId }) => {
    const release = await held(page, '**/*.wasm');
    const { poll, server } = await visit({ lang, kind: 'ranking' });
    for (const [place, at] of [['1', 1], ['2', 2], ['3', 0]]) {
      await poll.fallback.getByLabel(text(OPTIONS[at].label, lang)).selectOption(place);
    }
    release();
    await poll.ready();
    await poll.submit.click();
    await poll.recorded();
    expect(await server.counted(pollId)).toEqual({ ballots: 1, 'bus-lanes': 1 });
  });

  test(`${lang}: who has not touched the form keeps the focus where it was`, async ({ visit, page }) => {
    const release = await held(page, '**/*.wasm');
    const { poll } = await visit({ lang, edit: (snippet) => `${snippet}<p><input name="search" aria-label="search"></p>` });
    await page.locator('input[name="search"]').focus();
    release();
    await poll.ready();
    expect(await poll.focused()).toBe('page input search=');
  });

  test(`${lang}: what was entered into the widget is there after a reload`, async ({ visit, page }) => {
    const { poll } = await visit({ lang });
    await poll.ready();
    await poll.choose(OTHER[lang]);
    await poll.writeIn.fill(TYPED[lang]);
    await page.reload();
    await poll.ready();
    await expect(poll.option(OTHER[lang])).toBeChecked();
    await expect(poll.writeIn).toHaveValue(TYPED[lang]);
  });
}
