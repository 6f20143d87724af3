// A countdown: where it stands, until when, and how long that still is, from attributes alone and from the backend.
import { consultation, session } from '../support/consultations.js';
import { Countdown, expect, test, told } from '../support/countdown.js';
import { LANGUAGES, hoursFromNow } from '../support/definitions.js';
import { message } from '../support/messages.js';

const ATTRIBUTES = 'closes="2026-09-15" zone="Asia/Qatar"';
const OWN = '<p>آخر موعد: 15 سبتمبر 2026م | Deadline: 15 September 2026</p>';

/** What attributes alone say at noon of 12 September 2026 in Doha. */
const SAID = {
  ar: {
    state: 'استقبال الآراء مفتوح حتى نهاية يوم 15 سبتمبر 2026م بتوقيت الدوحة، الموافق 4 ربيع الآخر 1448هـ',
    timer: 'الوقت المتبقي: 3 أيام و12 ساعة',
  },
  en: {
    state: 'Open for views until the end of 15 September 2026, Doha time · 4 Rabiʻ II 1448 AH',
    timer: 'Time left: 3 days and 12 hours',
  },
};

const NOON = new Date('2026-09-12T09:00:00Z');

for (const lang of LANGUAGES) {
  test(`${lang}: attributes alone tell the deadline in words, and ask no backend`, async ({ count, page, trouble }) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.clock.setFixedTime(NOON);
    const { countdown } = await count({ lang, attributes: ATTRIBUTES, inside: OWN });
    await countdown.ready();
    await countdown.says('state', SAID[lang].state);
    await countdown.says('timer', SAID[lang].timer);
    await expect(countdown.fallback).toBeHidden();
    await expect(countdown.part('own-time')).toHaveCount(0);
    const files = asked.filter((path) => !/sawt[\w.-]*\.(js|wasm)$|\.html$|\.css$/.test(path));
    expect(files, 'nothing but the page and the package').toEqual([]);
    expect(trouble).toEqual([]);
    expect(await told(page)).toEqual([{ type: 'sawt-ready', widget: 'countdown', subject: '', state: 'open' }]);
  });

  test(`${lang}: a time of day, Eastern digits, the entity's own Hijri day or none`, async ({ count, page }) => {
    await page.clock.setFixedTime(NOON);
    const snippet = ['digits="arab"', 'hijri-adjust="-1"', 'no-hijri']
      .map((more) => `<sawt-countdown closes="2026-09-12T14:00" zone="Asia/Qatar" ${more}></sawt-countdown>`).join('');
    await count({ lang, snippet });
    const at = (nth) => new Countdown(page, lang, page.locator('sawt-countdown').nth(nth));
    await at(0).ready();
    await at(0).says('timer', lang === 'ar' ? 'الوقت المتبقي: ساعتان' : 'Time left: ٢ hours');
    await expect(at(0).state).toContainText('١٤:٠٠');
    await expect(at(1).state).toContainText(lang === 'ar' ? '29 ربيع الأول 1448هـ' : '29 Rabiʻ I 1448 AH');
    expect(await at(2).said('state')).toBe(lang === 'ar'
      ? 'يُغلق استقبال الآراء قريبًا: الساعة 14:00 من يوم 12 سبتمبر 2026م بتوقيت الدوحة'
      : 'Closes soon: at 14:00 on 12 September 2026, Doha time');
  });

  test(`${lang}: the reader's own time is added where it is another`, async ({ count, page }) => {
    await page.clock.setFixedTime(NOON);
    const snippet = ['Asia/Muscat', 'Asia/Riyadh'].map((zone) => `<sawt-countdown closes="2026-09-15" zone="${zone}"></sawt-countdown>`).join('');
    await count({ lang, snippet });
    const at = (nth) => new Countdown(page, lang, page.locator('sawt-countdown').nth(nth));
    await at(0).ready();
    await at(1).ready();
    await at(0).says('own-time', lang === 'ar' ? 'بتوقيتكم المحلي: الساعة 23:00 من يوم 15 سبتمبر 2026م' : 'In your local time: 23:00 on 15 September 2026');
    await expect(at(1).part('own-time'), 'Riyadh has the same time').toHaveCount(0);
  });

  test(`${lang}: every state of a consultation, told by the backend`, async ({ count, page }) => {
    const states = {
      upcoming: { opens_at: hoursFromNow(50) },
      open: { closes_at: hoursFromNow(80) },
      'closing-soon': { closes_at: hoursFromNow(5) },
      extended: { closes_at: '2048-09-15T21:00:00Z', extensions: [{ from: '2048-08-31T21:00:00Z', to: '2048-09-15T21:00:00Z', reason: { ar: 'طلب الجمهور', en: 'The public asked' } }] },
      closed: { closes_at: '2026-02-04T21:00:00Z' },
      'results-out': { closes_at: '2026-02-04T21:00:00Z', page: '/outcome', outcome: { published_on: '2026-03-01', summary: { ar: 'ملخص', en: 'Summary' } } },
    };
    const consultations = Object.entries(states).map(([id, changes]) => consultation(id, changes));
    const snippet = Object.keys(states).map((id) => `<sawt-countdown consultation="${id}"></sawt-countdown>`).join('');
    await count({ lang, snippet, consultations });
    const of = Object.fromEntries(Object.keys(states).map((id) => [id, new Countdown(page, lang, page.locator(`sawt-countdown[consultation="${id}"]`))]));
    for (const countdown of Object.values(of)) await countdown.ready();
    const events = await told(page);
    for (const id of Object.keys(states)) expect(events).toContainEqual({ type: 'sawt-ready', widget: 'countdown', subject: id, state: id });
    expect(await of.upcoming.said('timer')).toMatch(lang === 'ar' ? /^الوقت المتبقي حتى البدء: يومان و/ : /^Time until the start: 2 days and /);
    await expect(of['closing-soon'].frame).toHaveAttribute('data-state', 'closing-soon');
    await of.extended.part('extensions').locator('summary').click();
    await expect(of.extended.part('extensions')).toContainText(lang === 'ar' ? 'طلب الجمهور' : 'The public asked');
    await expect(of.extended.part('extensions')).toContainText(lang === 'ar' ? '31 أغسطس' : '31 August');
    await expect(of.extended.state).toContainText(lang === 'ar' ? 'مُدِّدت' : 'extended');
    for (const over of ['closed', 'results-out']) {
      await expect(of[over].timer).toHaveCount(0);
      await expect(of[over].calendar).toHaveCount(0);
    }
    await expect(of['results-out'].part('outcome').getByRole('link')).toHaveAttribute('href', '/outcome');
    await expect(of['results-out'].part('outcome')).toContainText(lang === 'ar' ? 'مارس' : 'March');
  });

  test(`${lang}: a session is waited for`, async ({ count }) => {
    const { countdown } = await count({ lang, attributes: 'session="next" variant="blocks"', sessions: [session('next', { starts_at: hoursFromNow(30), ends_at: hoursFromNow(31) })] });
    await countdown.ready();
    await expect(countdown.state).toContainText(lang === 'ar' ? 'تبدأ الجلسة الساعة' : 'The session begins at');
    expect(await countdown.shown()).toBeGreaterThan(29 * 3600);
  });

  test(`${lang}: boxes stand in the order in which they are read`, async ({ count, page }) => {
    await page.clock.setFixedTime(NOON);
    const { countdown } = await count({ lang, attributes: `${ATTRIBUTES} variant="blocks"` });
    await countdown.ready();
    const lefts = await countdown.part('block').evaluateAll((blocks) => blocks.map((block) => block.getBoundingClientRect().x));
    expect(lefts).toEqual([...lefts].sort((a, b) => (lang === 'ar' ? b - a : a - b)));
    expect(await countdown.part('unit').allInnerTexts()).toEqual(lang === 'ar' ? ['أيام', 'ساعة', 'دقيقة', 'ثانية'] : ['days', 'hours', 'minutes', 'seconds']);
  });

  test(`${lang}: a bar fills from where reading begins`, async ({ count, page }) => {
    await page.clock.setFixedTime(NOON);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const { countdown } = await count({ lang, attributes: `opens="2026-09-09T12:00" closes="2026-09-21T12:00" zone="Asia/Qatar" variant="bar"` });
    await countdown.ready();
    const [track, bar] = [await countdown.part('track').boundingBox(), await countdown.part('bar').boundingBox()];
    expect(bar.width / track.width).toBeCloseTo(0.25, 2);
    if (lang === 'ar') expect(bar.x + bar.width).toBeCloseTo(track.x + track.width, 0);
    else expect(bar.x).toBeCloseTo(track.x, 0);
  });

  test(`${lang}: a badge is a link in a line of text`, async ({ count, page, trouble }) => {
    const snippet = '<p id="line">ا <sawt-countdown consultation="a" variant="badge"></sawt-countdown> ب</p>';
    const { countdown } = await count({ lang, snippet, consultations: [consultation('a', { closes_at: hoursFromNow(80), page: '/a' })] });
    await expect(countdown.part('badge')).toHaveAttribute('href', '/a');
    expect(await countdown.said('timer')).toMatch(lang === 'ar' ? /^الوقت المتبقي: 3 أيام و/ : /^Time left: 3 days and /);
    const link = page.getByRole('link', { name: new RegExp(lang === 'ar' ? 'مسودة سياسة' : 'Draft e-participation') });
    await expect(link).toBeVisible();
    const [line, badge] = await Promise.all([page.locator('#line').boundingBox(), countdown.part('badge').boundingBox()]);
    expect(line.height, 'it fits in the line').toBeLessThan(badge.height * 1.5);
    expect(trouble).toEqual([]);
  });

  test(`${lang}: it closes while the person watches, and says so once`, async ({ count, page }) => {
    await page.clock.install({ time: new Date('2026-09-15T20:58:00Z') });
    const { countdown } = await count({ lang, attributes: ATTRIBUTES });
    await countdown.ready();
    await expect(countdown.part('status')).toHaveText('');
    await page.clock.pauseAt(new Date('2026-09-15T20:59:58Z'));
    await countdown.says('timer', lang === 'ar' ? 'الوقت المتبقي: ثانيتان' : 'Time left: 2 seconds');
    await page.clock.runFor(3000);
    await expect(countdown.state).toContainText(lang === 'ar' ? 'انتهت' : 'ended');
    await expect(countdown.part('status')).toHaveText(lang === 'ar' ? 'انتهت فترة استقبال الآراء والملاحظات' : 'Receiving views has ended');
    await expect(countdown.timer).toHaveCount(0);
    const states = (await told(page)).map(({ type, state }) => `${type} ${state}`);
    expect(states).toEqual(['sawt-ready closing-soon', 'sawt-change closed']);
  });

  test(`${lang}: screen readers are told of a day, an hour and ten minutes, and of nothing between`, async ({ count, page }) => {
    await page.clock.install({ time: new Date('2026-09-14T20:59:50Z') });
    const { countdown } = await count({ lang, attributes: `${ATTRIBUTES} variant="blocks"` });
    await countdown.ready();
    await page.evaluate(() => {
      globalThis.__said = [];
      const status = document.querySelector('sawt-countdown').shadowRoot.querySelector('[role="status"]');
      new MutationObserver(() => globalThis.__said.push(status.textContent.replace(/[\u2066-\u2069]/g, ''))).observe(status, { characterData: true, subtree: true, childList: true });
    });
    for (const time of ['2026-09-14T21:00:05Z', '2026-09-15T19:59:50Z', '2026-09-15T20:00:05Z', '2026-09-15T20:49:50Z', '2026-09-15T20:50:05Z']) {
      await page.clock.pauseAt(new Date(time));
      await page.clock.runFor(2000);
    }
    const said = await page.evaluate(() => globalThis.__said);
    expect(said).toHaveLength(3);
    await expect(countdown.timer).toHaveAttribute('role', 'timer');
    await expect(countdown.timer).toHaveAttribute('aria-live', 'off');
  });

  test(`${lang}: what is not asked of the backend is taken to a calendar all the same`, async ({ count, page }) => {
    await page.clock.setFixedTime(NOON);
    const label = 'مسودة سياسة المشاركة الإلكترونية؛ النسخة الثانية، بعد التعديل: ملاحظات الجمهور';
    const { countdown } = await count({ lang, attributes: `${ATTRIBUTES} label="${label}"` });
    await countdown.ready();
    const [download] = await Promise.all([page.waitForEvent('download'), countdown.calendar.click()]);
    expect(download.suggestedFilename()).toMatch(/\.ics$/);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const lines = bytes.toString('utf8').split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75), 'no line is longer than 75 bytes').toBe(true);
    expect(bytes.toString('utf8')).not.toContain('\ufffd');
    const unfolded = bytes.toString('utf8').replaceAll('\r\n ', '');
    expect(unfolded).toContain(`SUMMARY;LANGUAGE=${lang}:${label}`);
    // The hour before the deadline, as in the backend's own file.
    expect(unfolded).toContain('DTSTART:20260915T200000Z');
    expect(unfolded).toContain('DTEND:20260915T210000Z');
    expect(unfolded.match(/BEGIN:VALARM/g)).toHaveLength(2);
    expect(unfolded).toContain(lang === 'ar' ? 'بتوقيت الدوحة' : 'Doha time');
  });

  test(`${lang}: a consultation's calendar is the backend's`, async ({ count }) => {
    const { countdown, server } = await count({ lang, attributes: 'consultation="a"', consultations: [consultation('a', { closes_at: hoursFromNow(80) })] });
    await countdown.ready();
    await expect(countdown.calendar).toHaveText(message('countdown-calendar', lang));
    await expect(countdown.calendar).toHaveAttribute('href', `${server.url}/v1/consultations/a/calendar.ics?lang=${lang}`);
  });
}
