// The demo's own consultations: open at the ministry, closed with its outcome at the authority.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from '../support/axe.js';
import { Card } from '../support/card.js';
import { expect, test } from '../support/fixtures.js';
import { message } from '../support/messages.js';
import { CONTENT } from '../support/paths.js';

const FILES = readdirSync(CONTENT).filter((name) => name.endsWith('.json')).map((name) => join(CONTENT, name));

const PAGES = {
  'ministry/consultation.html': { lang: 'ar', states: ['consultation-open', 'consultation-extended'], own: 'documents/policy.ar.html' },
  'authority/ar/consultation.html': { lang: 'ar', states: ['consultation-results-out'], own: '../documents/policy-2014.ar.html' },
  'authority/en/consultation.html': { lang: 'en', states: ['consultation-results-out'], own: '../documents/policy-2014.en.html' },
};

for (const [path, { lang, states, own }] of Object.entries(PAGES)) {
  test(`${path}: the consultation stands there on a phone and on a desk, and its documents can be read`, async ({ page, backend, trouble }) => {
    test.slow();
    const server = await backend(FILES);
    const card = new Card(page, lang);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${server.url}/${path}`);
      await card.whole();
      const said = states.map((id) => message(id, lang));
      await expect.poll(async () => said.includes(await card.state.textContent())).toBe(true);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    const addresses = await card.part('file').evaluateAll((links) => links.map((link) => link.href));
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of [...addresses, new URL(own, page.url()).href]) {
      expect((await fetch(address)).status, address).toBe(200);
    }
    expect(trouble).toEqual([]);
  });
}
