// The countdown under the conditions that every widget must bear: readers, policies, neighbours, narrow screens.
import { SCHEME, sound } from '../support/appearances.js';
import { consultation } from '../support/consultations.js';
import { Countdown, expect, test } from '../support/countdown.js';
import { LANGUAGES, hoursFromNow } from '../support/definitions.js';
import { message } from '../support/messages.js';
import { STRICT, hostile } from '../support/neighbours.js';
import { shifts, watchShifts } from '../support/shifts.js';

const VARIANTS = ['text', 'blocks', 'bar', 'badge'];

/** What an empty one keeps until it is drawn, as its README says. */
const ROOMS = { text: '10.5rem', blocks: '16rem', bar: '11.5rem' };

const STATES = {
  upcoming: { opens_at: hoursFromNow(50) },
  open: { closes_at: hoursFromNow(80), page: '/open' },
  'closing-soon': { closes_at: hoursFromNow(5) },
  extended: { closes_at: '2048-09-15T21:00:00Z', extensions: [{ from: '2048-08-31T21:00:00Z', to: '2048-09-15T21:00:00Z', reason: { ar: 'طلب الجمهور', en: 'The public asked' } }] },
  closed: { closes_at: '2026-02-04T21:00:00Z' },
  'results-out': { closes_at: '2026-02-04T21:00:00Z', page: '/outcome', outcome: { published_on: '2026-03-01', summary: { ar: 'ملخص', en: 'Summary' } } },
};

const CONSULTATIONS = Object.entries(STATES).map(([id, changes]) => consultation(id, changes));

const LABELS = { ar: 'مسودة سياسة المشاركة الإلكترونية', en: 'Draft e-participation policy' };

for (const lang of LANGUAGES) {
  test(`${lang}: every state in every variant`, async ({ count, page }) => {
    test.setTimeout(120_000);
    const label = `label="${LABELS[lang]}"`;
    const elements = VARIANTS.flatMap((variant) => Object.keys(STATES).map((id) => `<sawt-countdown eager consultation="${id}" variant="${variant}" ${label}></sawt-countdown>`));
    await count({ lang, snippet: `${SCHEME}${elements.join('\n')}`, consultations: CONSULTATIONS });
    await expect(page.locator('sawt-countdown [part~="state"]')).toHaveCount(elements.length);
    await page.locator('sawt-countdown summary').evaluateAll((all) => all.forEach((summary) => summary.click()));
    await sound(page, 'main', lang);
  });

  test(`${lang}: an empty element keeps the room that it needs, and nothing shifts where the page keeps it from the first byte`, async ({ count, page }) => {
    await watchShifts(page);
    for (const [variant, room] of Object.entries(ROOMS)) {
      const style = `<style>sawt-countdown:not(:defined) { display: block; min-block-size: ${room}; }</style>`;
      const { countdown } = await count({ lang, snippet: `${style}<sawt-countdown consultation="open" variant="${variant}"></sawt-countdown><p>after</p>`, consultations: CONSULTATIONS });
      await countdown.ready();
      expect(await shifts(page), variant).toEqual([]);
    }
  });

  test(`${lang}: what changes every second moves nothing`, async ({ count, page }) => {
    await page.clock.install({ time: new Date('2026-09-14T20:59:00Z') });
    const { countdown } = await count({ lang, attributes: 'closes="2026-09-15" zone="Asia/Qatar" variant="blocks"' });
    await countdown.ready();
    const boxes = () => countdown.part('block').evaluateAll((all) => all.map((block) => {
      const { x, y, width, height } = block.getBoundingClientRect();
      return [x, y, width, height].join(' ');
    }));
    const before = await boxes();
    for (const seconds of [1, 49, 9, 1, 3600]) {
      await page.clock.fastForward(seconds * 1000);
      expect(await boxes()).toEqual(before);
    }
  });

  test(`${lang}: by keyboard alone`, async ({ count, page }) => {
    const { countdown } = await count({ lang, attributes: 'opens="2026-01-01" closes="2048-09-15" extended-from="2048-08-31" zone="Asia/Qatar"' });
    await countdown.ready();
    await page.locator('main h1').evaluate((heading) => { heading.tabIndex = -1; heading.focus(); });
    await page.keyboard.press('Tab');
    await expect(countdown.calendar).toBeFocused();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/\.ics$/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(countdown.part('extensions')).toHaveAttribute('open', '');
    await expect(countdown.part('extensions')).toContainText(lang === 'ar' ? '31 أغسطس' : '31 August');
  });

  test(`${lang}: what assistive technology finds`, async ({ count, page }) => {
    await page.clock.setFixedTime(new Date('2026-09-12T09:00:00Z'));
    const { countdown } = await count({ lang, attributes: 'closes="2026-09-15" zone="Asia/Qatar" variant="blocks"' });
    await countdown.ready();
    const tree = (await countdown.element.ariaSnapshot()).replace(/[\u2066-\u2069]/g, '');
    expect(tree).toContain(lang === 'ar' ? '- timer: "الوقت المتبقي: 3 أيام و12 ساعة"' : '- timer: "Time left: 3 days and 12 hours"');
    expect(tree).toContain(`- button "${message('countdown-calendar', lang)}"`);
    expect(tree, 'the digits in boxes are for eyes alone').not.toMatch(/- text: .*(ثانية|seconds)/);
    await expect(countdown.base.getByRole('status')).toHaveAttribute('part', 'status');
    await expect(countdown.base).toHaveAttribute('lang', lang);
  });

  test(`${lang}: under the strictest policy`, async ({ count, page, host, trouble }) => {
    const elements = VARIANTS.map((variant) => `<sawt-countdown eager consultation="extended" variant="${variant}"></sawt-countdown><sawt-countdown eager closes="2048-09-15" zone="Asia/Qatar" variant="${variant}"></sawt-countdown>`);
    const { server, url } = await count({ lang, snippet: elements.join('\n'), consultations: CONSULTATIONS, open: false });
    host.forward(server.url);
    const html = (await (await fetch(url)).text()).replaceAll(server.url, host.url);
    await page.goto(host.publish('/strict.html', html, { 'Content-Security-Policy': STRICT }));
    await expect(page.locator('sawt-countdown [part~="state"]')).toHaveCount(8);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('sawt-countdown button[part~="calendar"]').first().click()]);
    expect(download.suggestedFilename()).toMatch(/\.ics$/);
    expect(await page.evaluate(() => globalThis.__violations)).toEqual([]);
    expect(trouble).toEqual([]);
  });

  test(`${lang}: on a page whose styles and scripts get in the way`, async ({ count, page, host }) => {
    await page.clock.setFixedTime(new Date('2026-09-12T09:00:00Z'));
    const elements = VARIANTS.map((variant) => `<sawt-countdown eager opens="2026-09-01" closes="2026-09-15" extended-from="2026-09-10" zone="Asia/Qatar" variant="${variant}" label="${LABELS[lang]}"></sawt-countdown>`);
    const { url } = await count({ lang, snippet: elements.join('\n'), open: false });
    const boxes = () => page.locator('sawt-countdown').evaluateAll((all) => all.flatMap((host) => {
      const base = host.shadowRoot.querySelector('[part~="base"]');
      const origin = base.getBoundingClientRect();
      return [...base.querySelectorAll('*')].filter((element) => element.getClientRects().length).map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        return [element.localName, ...[x - origin.x, y - origin.y, width, height].map(Math.round), style.color, style.letterSpacing, style.textTransform, style.fontWeight].join(' ');
      });
    }));
    const plain = (await (await fetch(url)).text()).replace('<main>', '<main style="inline-size:40rem">');
    const drawn = () => expect(page.locator('sawt-countdown [part~="state"]')).toHaveCount(VARIANTS.length);
    await page.goto(host.publish('/calm.html', plain));
    await drawn();
    const calm = await boxes();
    await page.goto(host.publish('/hostile.html', hostile(plain)));
    await drawn();
    expect(await boxes()).toEqual(calm);
    await new Countdown(page, lang).says('timer', lang === 'ar' ? 'الوقت المتبقي: 3 أيام و12 ساعة' : 'Time left: 3 days and 12 hours');
  });
}
