// Time as it passes on devices: wrong clocks, sleep, other zones, summer time; and what a hundred countdowns cost.
import { consultation } from '../support/consultations.js';
import { Countdown, expect, test } from '../support/countdown.js';
import { refused, stopTime } from '../support/faults.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ASKED = /\/v1\/consultations\/[^/?]+$/;

/** Seconds from `now` until the deadline, as they should be shown. */
const left = (closes, now) => Math.ceil((closes - now) / 1000);

/** A whole second some days from now. */
const later = (days) => Math.floor((Date.now() + days * DAY) / 1000) * 1000;

/** A second more or less. */
const close = (shown, expected) => expect(Math.abs(shown - expected), `${shown} s are shown, ${expected} s are left`).toBeLessThanOrEqual(1);

for (const [name, wrong] of Object.entries({ 'a day ahead': DAY, 'a day behind': -DAY, right: 0 })) {
  test(`a device whose clock is ${name} counts down by the server's, for 24 hours`, async ({ count, page }) => {
    const closes = later(3);
    await page.clock.install({ time: Date.now() + wrong });
    const { countdown } = await count({
      attributes: 'consultation="a" variant="blocks"',
      consultations: [consultation('a', { closes_at: new Date(closes).toISOString() })],
    });
    await countdown.ready();
    await stopTime(page);
    const now = async () => await page.evaluate(() => Date.now()) - wrong;
    close(await countdown.shown(), left(closes, await now()));
    for (const step of [1, 999, 60_000, HOUR, 7 * HOUR, 16 * HOUR]) {
      // As a browser that throttles a tab: what is due runs once, late.
      await page.clock.fastForward(step);
      await page.clock.runFor(1000);
      close(await countdown.shown(), left(closes, await now()));
    }
  });
}

test('every wake of an hour is in time', async ({ count, page }) => {
  const closes = Date.parse('2026-09-15T21:00:00Z');
  await page.clock.install({ time: new Date('2026-09-15T19:00:00.300Z') });
  const { countdown } = await count({ attributes: 'closes="2026-09-15" zone="Asia/Qatar" variant="blocks"' });
  await countdown.ready();
  await stopTime(page);
  for (let minute = 0; minute < 60; minute += 1) {
    await page.clock.runFor(60_000);
    close(await countdown.shown(), left(closes, await page.evaluate(() => Date.now())));
  }
});

test('an hour of sleep in which the monotonic clock stood still has passed, and the server is asked again', async ({ count, page }) => {
  const closes = later(3);
  await page.clock.install();
  const { countdown } = await count({
    attributes: 'consultation="a" variant="blocks"',
    consultations: [consultation('a', { closes_at: new Date(closes).toISOString() })],
  });
  await countdown.ready();
  await stopTime(page);
  const before = await page.evaluate(() => Date.now());
  let asked = 0;
  await page.route(ASKED, async (route) => {
    asked += 1;
    const response = await route.fetch();
    const answer = await response.json();
    // The server's clock has gone on while the device's stood still.
    const now = new Date(await page.evaluate(() => Date.now())).toISOString();
    const { date, ...headers } = response.headers();
    await route.fulfill({ response, headers, json: { ...answer, now } });
  });
  const monotonic = await page.evaluate(() => performance.now());
  await page.clock.setSystemTime(before + HOUR);
  expect(await page.evaluate(() => performance.now()) - monotonic, 'the monotonic clock stands still').toBeLessThan(1000);
  await page.clock.runFor(1000);
  await expect.poll(() => asked).toBe(1);
  await page.clock.runFor(1000);
  close(await countdown.shown(), left(closes, await page.evaluate(() => Date.now())));
});

test('a clock that is set back while the page is open changes nothing', async ({ count, page }) => {
  const closes = later(3);
  await page.clock.install();
  const { countdown } = await count({
    attributes: 'consultation="a" variant="blocks"',
    consultations: [consultation('a', { closes_at: new Date(closes).toISOString() })],
  });
  await countdown.ready();
  await stopTime(page);
  // The server's own time does not follow that of the page.
  await page.route(ASKED, refused);
  const shown = await countdown.shown();
  await page.clock.setSystemTime(await page.evaluate(() => Date.now()) - DAY);
  await page.clock.runFor(5000);
  close(await countdown.shown(), shown - 5);
});

test('a countdown by attributes beside one that has asked goes by the server\'s clock, too', async ({ count, page }) => {
  const closes = later(3);
  await page.clock.install({ time: Date.now() + DAY });
  const at = new Date(closes).toISOString();
  const snippet = `<sawt-countdown consultation="a" variant="blocks"></sawt-countdown><sawt-countdown closes="${at}" zone="Asia/Qatar" variant="blocks"></sawt-countdown>`;
  const { countdown } = await count({ snippet, consultations: [consultation('a', { closes_at: at })] });
  await countdown.ready();
  const second = await new Countdown(page, 'ar', page.locator('sawt-countdown').nth(1)).ready();
  await stopTime(page);
  await page.clock.runFor(1000);
  const now = await page.evaluate(() => Date.now()) - DAY;
  close(await countdown.shown(), left(closes, now));
  close(await second.shown(), left(closes, now));
});

test('the page is hidden: nothing is woken; it is shown again: the time is right at once', async ({ count, page }) => {
  await page.clock.install({ time: new Date('2026-09-12T09:00:00Z') });
  const { countdown } = await count({ attributes: 'closes="2026-09-15" zone="Asia/Qatar" variant="blocks"' });
  await countdown.ready();
  await stopTime(page);
  const show = (state) => page.evaluate((visibility) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
  await show('hidden');
  const before = await countdown.shown();
  await page.clock.runFor(60_000);
  expect(await countdown.shown()).toBe(before);
  await show('visible');
  await expect.poll(() => countdown.shown()).toBe(before - 60);
});

const SUMMER = {
  'London loses an hour': ['Europe/London', '2026-03-29', '2026-03-28T23:30:00Z', 'Time left: 23 hours and 30 minutes'],
  'London wins an hour': ['Europe/London', '2026-10-25', '2026-10-24T22:30:00Z', 'Time left: 1 day and 1 hour'],
  'New York loses an hour': ['America/New_York', '2026-03-08', '2026-03-08T04:30:00Z', 'Time left: 23 hours and 30 minutes'],
  'New York wins an hour': ['America/New_York', '2026-11-01', '2026-11-01T03:30:00Z', 'Time left: 1 day and 1 hour'],
};

for (const [name, [zone, closes, now, said]] of Object.entries(SUMMER)) {
  test(`${name}: the end of the day is that of its clocks`, async ({ count, page }) => {
    await page.clock.setFixedTime(new Date(now));
    const { countdown } = await count({ lang: 'en', attributes: `closes="${closes}" zone="${zone}"` });
    await countdown.ready();
    await countdown.says('timer', said);
    await expect(countdown.state).toContainText('at the end of');
  });
}

test.describe('a device that goes to another zone', () => {
  test.use({ timezoneId: '' });

  test('is told its own time there', async ({ count, page }) => {
    const session = await page.context().newCDPSession(page);
    const move = async (timezoneId) => {
      for (const next of ['', timezoneId]) await session.send('Emulation.setTimezoneOverride', { timezoneId: next });
    };
    await move('Asia/Qatar');
    await page.clock.install({ time: new Date('2026-09-12T09:00:00Z') });
    const { countdown } = await count({ lang: 'en', attributes: 'closes="2026-09-15" zone="Asia/Qatar"' });
    await countdown.ready();
    await expect(countdown.part('own-time')).toHaveCount(0);
    await stopTime(page);
    await move('Europe/London');
    await page.clock.runFor(HOUR);
    await countdown.says('own-time', 'In your local time: 22:00 on 15 September 2026');
    await countdown.says('timer', 'Time left: 3 days and 10 hours');
  });
});

/** In the page: every timer that is pending, how often one was set, and what changed when. */
function account() {
  const { setTimeout, clearTimeout, setInterval } = globalThis;
  const book = { pending: new Set(), set: 0, changes: [] };
  globalThis.__book = book;
  globalThis.setTimeout = (task, ms, ...rest) => {
    book.set += 1;
    const id = setTimeout((...given) => { book.pending.delete(id); task(...given); }, ms, ...rest);
    book.pending.add(id);
    return id;
  };
  globalThis.clearTimeout = (id) => { book.pending.delete(id); clearTimeout(id); };
  globalThis.setInterval = (...given) => { book.pending.add('interval'); return setInterval(...given); };
}

/** In the page: notes the time of every change inside of the countdowns. */
function watch() {
  const note = new MutationObserver(() => globalThis.__book.changes.push(Date.now()));
  for (const { shadowRoot } of document.querySelectorAll('sawt-countdown')) note.observe(shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
}

const hundred = (variant) => Array.from({ length: 100 }, (_, at) => `<sawt-countdown eager variant="${variant}" closes="2026-09-15T14:${String(at % 60).padStart(2, '0')}:${String((at * 7) % 60).padStart(2, '0')}" zone="Asia/Qatar"></sawt-countdown>`).join('');

for (const variant of ['blocks', 'text', 'bar', 'badge']) {
  test(`a hundred countdowns (${variant}): one timer, and one update a second at most`, async ({ count, page }) => {
    test.slow();
    await page.clock.install({ time: new Date('2026-09-12T09:00:00.400Z') });
    await page.addInitScript(account);
    await count({ snippet: hundred(variant) });
    await expect(page.locator('sawt-countdown [part~="state"]')).toHaveCount(100);
    await expect.poll(() => page.evaluate(() => globalThis.__book.pending.size)).toBe(1);
    await stopTime(page);
    await page.evaluate(watch);
    const set = await page.evaluate(() => globalThis.__book.set);
    await page.clock.runFor(20_000);
    const book = await page.evaluate(() => ({ pending: globalThis.__book.pending.size, set: globalThis.__book.set, changes: globalThis.__book.changes }));
    expect(book.pending, 'one timer').toBe(1);
    expect(book.set - set, 'set anew once a second at most').toBeLessThanOrEqual(21);
    const seconds = new Set(book.changes.map((at) => Math.floor(at / 1000)));
    const moments = new Set(book.changes);
    expect(moments.size, 'all that changes in a second changes at once').toBeLessThanOrEqual(seconds.size);
    if (variant === 'blocks') expect(seconds.size).toBeGreaterThanOrEqual(19);
    else expect(seconds.size, 'nothing changes while the words are the same').toBeLessThanOrEqual(variant === 'bar' ? 20 : 2);
  });
}

test('countdowns that are taken away, or over, leave no timer', async ({ count, page }) => {
  await page.clock.install({ time: new Date('2026-09-15T20:59:57Z') });
  await page.addInitScript(account);
  const { countdown } = await count({ snippet: '<sawt-countdown closes="2026-09-15" zone="Asia/Qatar"></sawt-countdown><sawt-countdown closes="2026-09-16" zone="Asia/Qatar"></sawt-countdown>' });
  await countdown.ready();
  await expect(page.locator('sawt-countdown [part~="state"]')).toHaveCount(2);
  await stopTime(page);
  await page.evaluate(() => document.querySelectorAll('sawt-countdown')[1].remove());
  await page.clock.runFor(10_000);
  await expect(countdown.timer).toHaveCount(0);
  expect(await page.evaluate(() => globalThis.__book.pending.size)).toBe(0);
});
