// The server's own page, which asks to confirm a vote that came from a plain form, and then counts it.
import { expect } from '@playwright/test';
import { direction } from './definitions.js';

export const RECEIPT = /^[A-Z0-9]{4}(-[A-Z0-9]{4}){3}$/;

/** Sees that `chosen` is shown in the page's language, confirms, and waits for the receipt. */
export async function confirm(page, lang, chosen = []) {
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  await expect(page.locator('html')).toHaveAttribute('dir', direction(lang));
  for (const choice of chosen) await expect(page.locator('main')).toContainText(choice);
  await page.locator('form button:not([name])').click();
  await expect(page.locator('bdi[dir="ltr"]')).toHaveText(RECEIPT);
}
