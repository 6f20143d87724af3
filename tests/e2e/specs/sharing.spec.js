// A link that is handed on: whom it brings back is counted once, and known to nobody.
import { LANGUAGES } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { message } from '../support/messages.js';
import { PARTICIPATION, defined, partOf, stand } from '../support/participation.js';

const ARRIVALS = /\/v1\/entities\/ministry\/arrivals$/;
const NAME = { ar: 'واتساب', en: 'WhatsApp' };
const ELEMENTS = `<sawt-participation entity="ministry"></sawt-participation>
<sawt-consultation consultation="draft"></sawt-consultation>
<sawt-poll poll="traffic"></sawt-poll>`;

for (const lang of LANGUAGES) {
  test(`${lang}: whoever follows a link that was handed on is counted once, without a trace, and shown in the figures`, async ({ page, backend, host, context }) => {
    const told = [];
    page.on('request', (request) => { if (ARRIVALS.test(request.url())) told.push(request); });
    // Without an address of its own, the page that is open is the one that is handed on.
    const { page: _, ...participation } = PARTICIPATION;
    const definitions = defined({ participation });
    const { url, server } = await stand({ page, backend, host }, { lang, element: ELEMENTS, definitions });
    const part = partOf(page, 'participation');
    const service = part('share').locator('[href^="https://wa.me/"]');
    await expect(service).toContainText(NAME[lang]);
    const text = new URL(await service.getAttribute('href')).searchParams.get('text');
    const link = text.split('\n').at(-1);
    expect(link).toBe(`${url}?utm_source=whatsapp&utm_medium=share&utm_campaign=ministry`);
    expect(told).toEqual([]);

    const answered = page.waitForResponse(ARRIVALS);
    await page.goto(link);
    expect((await answered).status()).toBe(204);
    await expect(partOf(page, 'poll')('submit')).toBeVisible();
    await expect(partOf(page, 'consultation')('share')).toBeVisible();
    await expect(part('share')).toBeVisible();
    // What is handed on from here has tags of its own in place of those it came with.
    await expect(part('share').locator('[part~="link"]')).toHaveValue(link.replace('=whatsapp&', '=copy&'));
    expect(told).toHaveLength(1);
    expect(told[0].postDataJSON()).toEqual({ channel: 'whatsapp', campaign: 'ministry' });
    const headers = await told[0].allHeaders();
    for (const name of ['cookie', 'sawt-device', 'idempotency-key', 'authorization']) expect(headers[name]).toBeUndefined();
    expect(await context.cookies()).toEqual([]);

    await page.goto(url);
    const table = part('table').filter({ hasText: message('participation-arrivals', lang) });
    await expect(table.getByRole('columnheader', { name: NAME[lang] })).toBeVisible();
    await expect(table.getByRole('cell')).toHaveText('1');
    expect(told).toHaveLength(1);
    expect((await (await fetch(`${server.url}/v1/indicators?entity=ministry`)).json()).arrivals).toEqual([{ year: new Date().getUTCFullYear(), channel: 'whatsapp', count: 1 }]);
  });
}
