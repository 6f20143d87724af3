// With the keyboard alone: every step is reachable, visible and in order.
import { LANGUAGES, OPTIONS, text } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { messageLike } from '../support/messages.js';

const label = (at, lang) => text(OPTIONS[at].label, lang);

for (const lang of LANGUAGES) {
  test(`${lang}: choosing and voting`, async ({ visit, page, pollId }) => {
    const { poll, server } = await visit({ lang, edit: (snippet) => `<p><a href="#after">skip</a></p>${snippet}` });
    await poll.ready();
    await page.getByRole('link').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(poll.option(label(0, lang))).toBeChecked();
    await page.keyboard.press('ArrowDown');
    await expect(poll.option(label(1, lang))).toBeChecked();
    const outline = await poll.option(label(1, lang)).evaluate((input) => {
      const shown = [input, input.closest('[part~="option"]')].map((element) => getComputedStyle(element));
      return shown.some((style) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2);
    });
    expect(outline, 'the focus is visible').toBe(true);
    await page.keyboard.press('Tab');
    await expect(poll.submit).toBeFocused();
    await page.keyboard.press('Enter');
    await poll.recorded();
    await expect(poll.notice).toBeFocused();
    expect(await server.counted(pollId)).toEqual({ ballots: 1, 'bus-lanes': 1 });
  });

  test(`${lang}: a ranking`, async ({ visit, page, pollId }) => {
    const { poll, server } = await visit({ lang, kind: 'ranking' });
    await poll.ready();
    for (const at of [0, 1, 2]) {
      await poll.base.getByRole('button', { name: label(at, lang) }).first().focus();
      await page.keyboard.press('Enter');
      await expect(poll.part('ranking').locator('li')).toHaveCount(at + 1);
    }
    const places = poll.part('ranking').locator('li');
    await places.nth(2).getByRole('button').first().focus();
    await page.keyboard.press('ArrowUp');
    await expect(places.nth(1)).toContainText(label(2, lang));
    await expect(places.nth(1).getByRole('button').first(), 'the focus moves along').toBeFocused();
    await expect(poll.base.getByRole('status').filter({ hasText: messageLike('common-rank-moved', lang) }), 'and its place is said').toContainText(label(2, lang));
    await page.keyboard.press('Home');
    await expect(places.nth(0)).toContainText(label(2, lang));
    await expect(places.nth(0).getByRole('button').first()).toBeFocused();
    await places.nth(1).getByRole('button', { name: messageLike('common-rank-down', lang) }).press('Enter');
    await expect(places.nth(2)).toContainText(label(0, lang));
    await poll.submit.focus();
    await page.keyboard.press('Enter');
    await poll.recorded();
    expect(await server.counted(pollId)).toEqual({ ballots: 1, junctions: 1 });
  });

  test(`${lang}: whoever goes on at once keeps the focus where they went`, async ({ visit, page }) => {
    const { poll } = await visit({ lang, kind: 'ranking' });
    await poll.ready();
    const add = (at) => poll.base.getByRole('button', { name: label(at, lang) }).first().elementHandle();
    const [first, second] = [await add(0), await add(1)];
    const where = await page.evaluate(async ([pressed, next]) => {
      pressed.focus();
      pressed.click();
      next.focus();
      // Two tasks and a frame later: whatever the widget had in mind has happened.
      await new Promise((done) => setTimeout(() => setTimeout(() => requestAnimationFrame(done))));
      return next.getRootNode().activeElement === next;
    }, [first, second]);
    expect(where).toBe(true);
    await page.keyboard.press('Enter');
    await expect(poll.part('ranking').locator('li')).toHaveCount(2);
  });

  test(`${lang}: every control has a name and is at least 24 pixels high and wide`, async ({ visit }) => {
    const { poll } = await visit({ lang, kind: 'ranking', changes: { revisable: true } });
    await poll.ready();
    await poll.base.getByRole('button', { name: label(0, lang) }).first().click();
    const small = await poll.base.locator('button:visible, input:visible, summary:visible').evaluateAll((controls) => controls
      .map((control) => [control.outerHTML.slice(0, 80), (control.closest('label') ?? control).getBoundingClientRect()])
      .filter(([, box]) => box.width < 24 || box.height < 24)
      .map(([html, box]) => `${html}: ${box.width} x ${box.height}`));
    expect(small).toEqual([]);
    for (const button of await poll.base.getByRole('button').all()) await expect(button).toHaveAccessibleName(/\p{L}/u);
  });
}
