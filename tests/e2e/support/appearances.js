// However somebody looks at a page: in light, in dark, in forced colours, on 320 px.
import { violations } from './axe.js';
import { expect } from './fixtures.js';

const USUAL = { colorScheme: 'light', forcedColors: 'none' };

/** Colours are all that dark and forced colours change; a narrow screen changes what stands where. */
const APPEARANCES = {
  light: {},
  dark: { media: { colorScheme: 'dark' }, rules: 'colours' },
  'forced colours': { media: { forcedColors: 'active' }, rules: 'colours' },
  '320 px': { viewport: { width: 320, height: 640 } },
};

/** A site that follows the person's wish for dark. */
export const SCHEME = '<style>:root{color-scheme:light dark}body{background:Canvas;color:CanvasText}</style>';

/** The page in front, in that state, has no axe violation under `selector` and never scrolls sideways, however one looks at it. */
export async function sound(page, selector, state) {
  const usual = page.viewportSize();
  for (const [appearance, { media = {}, viewport = usual, rules }] of Object.entries(APPEARANCES)) {
    const name = `${state}, ${appearance}`;
    await page.emulateMedia({ ...USUAL, ...media });
    await page.setViewportSize(viewport);
    // A colour on its way to another is neither.
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `${name}: it scrolls sideways`).toBeLessThanOrEqual(0);
    if (process.env.SAWT_PICTURES) await page.screenshot({ path: `${process.env.SAWT_PICTURES}/${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`, fullPage: true });
    expect(await violations(page, selector, rules), name).toEqual([]);
  }
  await page.emulateMedia(USUAL);
  await page.setViewportSize(usual);
}
