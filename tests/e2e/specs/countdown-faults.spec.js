// A countdown whose backend fails, or whose webmaster wrote something wrongly.
import { consultation } from '../support/consultations.js';
import { expect, test, told } from '../support/countdown.js';
import { LANGUAGES } from '../support/definitions.js';
import { refused, status, truncated, wrongType } from '../support/faults.js';
import { message } from '../support/messages.js';

const ASKED = /\/v1\/consultations\/[^/?]+$/;
const OWN = '<p>آخر موعد: 15 سبتمبر 2026م | Deadline: 15 September 2026</p>';

const FAULTS = {
  'a refused connection': [refused, 'common-unreachable'],
  'an error of the server': [status(500), 'common-unavailable'],
  'an answer that is cut off': [truncated, 'common-unavailable'],
  'a page in place of the answer': [wrongType, 'common-unavailable'],
};

for (const lang of LANGUAGES) {
  for (const [name, [fault, said]] of Object.entries(FAULTS)) {
    test(`${lang}: ${name} is told beside the page's own words, and mended by another try`, async ({ count, page }) => {
      const { countdown, url } = await count({ lang, attributes: 'consultation="a"', inside: OWN, consultations: [consultation('a')], open: false });
      await page.route(ASKED, fault);
      await page.goto(url);
      await expect(countdown.part('error')).toContainText(message(said, lang));
      await expect(countdown.fallback).toBeVisible();
      await expect.poll(() => told(page)).toContainEqual(expect.objectContaining({ type: 'sawt-error', subject: 'a' }));
      await page.unroute(ASKED);
      await countdown.part('retry').click();
      await countdown.ready();
      await expect(countdown.fallback).toBeHidden();
    });
  }

  test(`${lang}: what has been told goes on when the backend is gone`, async ({ count, page }) => {
    const { countdown, server } = await count({ lang, attributes: 'consultation="a" variant="blocks"', consultations: [consultation('a')] });
    await countdown.ready();
    await server.crash();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(countdown.part('error')).toHaveCount(0);
    const before = await countdown.shown();
    await expect.poll(() => countdown.shown()).toBeLessThan(before);
  });
}

const GOOD = { closes: '2026-09-15', zone: 'Asia/Qatar' };

/** Attributes, and what the console says of them. */
const WRONG = {
  'nothing to count down to': [{}, /closes[\s\S]*missing[\s\S]*2026-09-15/],
  'a day that does not exist': [{ ...GOOD, closes: '2026-02-30' }, /closes[\s\S]*2026-02-30[\s\S]*a day/],
  'the year 0': [{ ...GOOD, closes: '0000-01-01' }, /closes[\s\S]*0000-01-01[\s\S]*1900/],
  'the year 275760': [{ ...GOOD, closes: '275760-09-13' }, /closes[\s\S]*275760-09-13[\s\S]*9999/],
  'the end of JavaScript\'s time': [{ ...GOOD, closes: '+275760-09-13T00:00:00Z' }, /closes[\s\S]*\+275760/],
  'words': [{ ...GOOD, closes: 'next Sunday' }, /closes[\s\S]*next Sunday/],
  'no zone': [{ closes: '2026-09-15' }, /zone[\s\S]*missing[\s\S]*Asia\/Qatar/],
  'a zone that does not exist': [{ ...GOOD, zone: 'Asia/Doha-City' }, /zone[\s\S]*Asia\/Doha-City[\s\S]*IANA/],
  'a zone that is an offset': [{ ...GOOD, zone: '+03:00' }, /zone[\s\S]*\+03:00[\s\S]*IANA/],
  'an end before the beginning': [{ ...GOOD, opens: '2026-09-16' }, /opens[\s\S]*2026-09-16[\s\S]*before `closes`/],
  'a former deadline after the new one': [{ ...GOOD, 'extended-from': '2026-09-20' }, /extended-from[\s\S]*2026-09-20[\s\S]*earlier/],
  'a consultation and a deadline': [{ ...GOOD, consultation: 'a' }, /closes[\s\S]*2026-09-15[\s\S]*consultation/],
  'a consultation and a session': [{ consultation: 'a', session: 'b' }, /session[\s\S]*"b"[\s\S]*consultation/],
  'a consultation that cannot be one': [{ consultation: 'The Draft!' }, /consultation[\s\S]*The Draft![\s\S]*a-z/],
  'a variant that does not exist': [{ ...GOOD, variant: 'clock' }, /variant[\s\S]*clock[\s\S]*badge/],
  'a Hijri calendar two days off': [{ ...GOOD, 'hijri-adjust': '2' }, /hijri-adjust[\s\S]*2[\s\S]*-1, 0 or 1/],
};

for (const [name, [attributes, said]] of Object.entries(WRONG)) {
  test(`${name}: the console teaches, the page's own words stay`, async ({ count, trouble }) => {
    const written = Object.entries(attributes).map(([key, value]) => `${key}="${value}"`).join(' ');
    const { countdown } = await count({ attributes: written, inside: OWN, consultations: [consultation('a')] });
    await expect.poll(() => trouble.join('\n')).toMatch(said);
    expect(trouble.filter((line) => line.includes('sawt:'))).toHaveLength(1);
    expect(trouble.join('\n')).toContain('<sawt-countdown');
    await expect(countdown.fallback).toBeVisible();
    await expect(countdown.state).toHaveCount(0);
  });
}

test('an unknown consultation: the page\'s own words stay, and the reader is told', async ({ count }) => {
  const { countdown } = await count({ attributes: 'consultation="unknown"', inside: OWN });
  await expect(countdown.part('error')).toContainText(message('problem-not-found', 'ar'));
  await expect(countdown.fallback).toBeVisible();
});
