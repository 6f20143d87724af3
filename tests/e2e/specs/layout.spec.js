// The page does not jump, and nothing is cut off.
import { LANGUAGES } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';

for (const lang of LANGUAGES) {
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
