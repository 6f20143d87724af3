// What holds for every page of the console, whoever looks at it and however.
import { sound } from './appearances.js';
import { direction } from './definitions.js';
import { expect } from './fixtures.js';

/** What a browser asks for. */
export const LOCALES = { ar: 'ar-QA', en: 'en-GB' };

/** A new `look(name)`: the page in front is as it must be. It keeps the names in `look.seen`. */
export function inspector(page, lang) {
  const look = async (name) => {
    look.seen.push(name);
    expect(await page.locator('h1').count(), name).toBe(1);
    expect(await page.locator('html').getAttribute('dir'), name).toBe(direction(lang));
    expect(await page.evaluate(() => globalThis.__violations), name).toEqual([]);
    expect(await page.evaluate(() => document.scripts.length), name).toBe(0);
    await sound(page, 'body', `${lang} ${name}`);
  };
  look.seen = [];
  return look;
}

/** What went wrong in the page, but for the statuses of pages that tell a mistake, which Chromium reports. */
export const unexpected = (trouble) => trouble.filter((said) => !said.includes('Failed to load resource'));
