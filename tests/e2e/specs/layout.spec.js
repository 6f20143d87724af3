// The page does not jump, and nothing is cut off.
import { LANGUAGES, OPTIONS, text } from '../support/definitions.js';
import { held } from '../support/faults.js';
import { expect, test } from '../support/fixtures.js';
import { message } from '../support/messages.js';
import { drawn, shifts, watchShifts } from '../support/shifts.js';

const KINDS = ['single', 'multiple', 'ranking', 'scale'];

/** What sites do to lines and margins before they begin. */
const SHEETS = {
  'no sheet at all': '',
  'a reset like Bootstrap\'s': `<style>
    *, ::before, ::after { box-sizing: border-box; }
    body { margin: 0; padding: 1rem; font: 1rem/1.5 "Noto Sans Arabic", "DejaVu Sans", sans-serif; }
    fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
    legend { float: inline-start; inline-size: 100%; margin-bottom: .5rem; padding: 0; font-size: 1.3rem; }
    legend + * { clear: both; }
    label { display: inline-block; }
    svg { vertical-align: middle; }
    input, button, select { margin: 0; font: inherit; }
  </style>`,
  'a reset like Tailwind\'s': `<style>
    *, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid; }
    body { padding: 1rem; font: 1rem/1.5 "Noto Sans Arabic", "DejaVu Sans", sans-serif; }
    svg { display: block; vertical-align: middle; }
    input, button, select { font: inherit; color: inherit; }
  </style>`,
};

/** Polls that take no votes any more. */
const OVER = {
  'its results': {
    opens_at: '2017-04-29T21:00:00Z', closes_at: '2017-05-15T21:00:00Z', results: 'after-close', options: OPTIONS,
    published_results: { ballots: 40, options: [{ option: 'metro', count: 37, percent: 93 }, { option: 'bus-lanes', count: 3, percent: 7 }, { option: 'junctions', count: 0, percent: 0 }] },
  },
  'no results': { closes_at: '2026-02-04T05:00:00Z', results: 'never' },
};

/** What the plain form says, without the marks that isolate names and numbers. */
const said = (texts) => texts.map((one) => one.replace(/[\u2066-\u2069]/g, '').trim());

/** CSS px between the last line of the widget and what follows on the page, less the frame around it. */
const blank = (poll) => poll.element.evaluate((host) => {
  const frame = host.shadowRoot.querySelector('[part~="frame"]');
  const { paddingBlockEnd, borderBlockEndWidth } = getComputedStyle(frame);
  const last = [...frame.querySelectorAll('[part~="note"]')].at(-1).getBoundingClientRect().bottom;
  const { top } = document.querySelector('#after').getBoundingClientRect();
  const { marginBlockStart } = getComputedStyle(document.querySelector('#after'));
  return top - last - Number.parseFloat(marginBlockStart) - Number.parseFloat(paddingBlockEnd) - Number.parseFloat(borderBlockEndWidth);
});

for (const lang of LANGUAGES) {
  for (const width of [360, 1280]) {
    for (const kind of KINDS) {
      test(`${lang}, ${width} px: ${kind}: the recommended snippet shifts nothing`, async ({ visit, page }) => {
        await page.setViewportSize({ width, height: 800 });
        await watchShifts(page);
        const { poll } = await visit({ lang, kind });
        await poll.ready();
        expect(await shifts(page)).toEqual([]);
        expect(await blank(poll), 'no hole below the widget').toBeLessThanOrEqual(24);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      });
    }
  }

  for (const [sheet, style] of Object.entries(SHEETS)) {
    for (const width of [360, 1280]) {
      test(`${lang}, ${width} px: nothing shifts on a page with ${sheet}`, async ({ visit, page }) => {
        await page.setViewportSize({ width, height: 800 });
        await watchShifts(page);
        for (const kind of KINDS) {
          const { poll } = await visit({ lang, kind, template: 'bare', values: { sheet: style } });
          await poll.ready();
          expect(await shifts(page), kind).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        }
      });
    }
  }

  for (const [shown, changes] of Object.entries(OVER)) {
    for (const width of [360, 1280]) {
      test(`${lang}, ${width} px: nothing shifts when the poll is over and shows ${shown}`, async ({ visit, page }) => {
        await page.setViewportSize({ width, height: 800 });
        await watchShifts(page);
        const { poll } = await visit({ lang, changes });
        await poll.ready();
        expect(await shifts(page)).toEqual([]);
      });
    }
  }

  for (const width of [360, 1280]) {
    test(`${lang}, ${width} px: nothing shifts when the poll takes no vote without script`, async ({ visit, page }) => {
      await page.setViewportSize({ width, height: 800 });
      await watchShifts(page);
      for (const kind of KINDS) {
        const { poll } = await visit({ lang, kind, changes: { native_votes: false } });
        await poll.ready();
        expect(await shifts(page), kind).toEqual([]);
      }
    });
  }

  for (const width of [360, 1280]) {
    for (const kind of KINDS) {
      test(`${lang}, ${width} px: ${kind}: nothing shifts for who comes back after a vote and sees the results`, async ({ visit, page }) => {
        // High enough for all of it, so that nothing moves unseen.
        await page.setViewportSize({ width, height: 1600 });
        await watchShifts(page);
        const { poll } = await visit({ lang, kind, changes: { revisable: true } });
        await poll.ready();
        for (const at of kind === 'multiple' ? [0, 1] : kind === 'ranking' ? [0, 1, 2] : [1]) {
          if (kind === 'ranking') await poll.base.getByRole('button', { name: text(OPTIONS[at].label, lang) }).first().click();
          else await poll.base.locator('input').nth(at).check();
        }
        await poll.submit.click();
        await poll.recorded();
        await page.reload();
        await expect(poll.part('my-vote')).toBeVisible();
        expect(await shifts(page)).toEqual([]);
      });
    }
  }

  for (const late of ['sawt.js', '*.wasm']) {
    test(`${lang}: nothing shifts when ${late} comes long after the page`, async ({ visit, page }) => {
      await page.setViewportSize({ width: 360, height: 800 });
      await watchShifts(page);
      const release = await held(page, `**/${late}`);
      const { poll, url } = await visit({ lang, open: false });
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await expect(poll.fallback).toBeVisible();
      await drawn(page);
      release();
      await poll.ready();
      expect(await shifts(page)).toEqual([]);
    });
  }

  test(`${lang}: nothing shifts when the poll comes near by scrolling`, async ({ visit, page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await watchShifts(page);
    const far = '<div style="block-size: 3000px"></div>';
    const { poll } = await visit({ lang, edit: (snippet) => far + snippet });
    await expect(poll.element.locator('slot')).toBeAttached();
    await page.evaluate(() => scrollTo(0, document.querySelector('#after').offsetTop - innerHeight + 100));
    await poll.ready();
    expect(await shifts(page)).toEqual([]);
  });

  test(`${lang}: the plain form says what the widget says`, async ({ visit }) => {
    const { poll } = await visit({ lang });
    const plain = said(await poll.fallback.locator('div, legend').allInnerTexts());
    await poll.ready();
    for (const part of ['state', 'question', 'hint', 'note']) {
      expect(plain).toContain(said([await poll.part(part).innerText()])[0]);
    }
    expect(plain).toContain(message('poll-submit', lang));
  });

  test(`${lang}: at 400 % zoom nothing is cut off`, async ({ visit, page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    const { poll } = await visit({ lang, votes: [{ choices: ['metro'] }] });
    await poll.ready();
    await poll.part('show-results').click();
    await expect(poll.results).toBeVisible();
    const cut = await poll.base.locator('*').evaluateAll((all) => all
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible' && element.clientWidth > 1)
      .map((element) => element.outerHTML.slice(0, 100)));
    expect(cut).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test(`${lang}: who wishes less motion gets none`, async ({ visit, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const { poll } = await visit({ lang, kind: 'ranking', votes: [{ choices: ['metro', 'bus-lanes', 'junctions'] }] });
    await poll.ready();
    await poll.part('show-results').click();
    await expect(poll.results).toBeVisible();
    const moving = await poll.base.locator('*').evaluateAll((all) => all.filter((element) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
      const lasts = (times) => times.split(',').some((time) => Number.parseFloat(time) > 0.001);
      return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration));
    }).map((element) => element.outerHTML.slice(0, 100)));
    expect(moving).toEqual([]);
  });

  test(`${lang}: on paper the results are there, and no buttons`, async ({ visit, page }) => {
    const { poll } = await visit({ lang, votes: [{ choices: ['metro'] }] });
    await poll.ready();
    await poll.part('show-results').click();
    await expect(poll.results).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(poll.results).toBeVisible();
    await expect(poll.base.locator('button:visible')).toHaveCount(0);
  });
}
