// The Umm al-Qura calendar of the server and that of the browser are one, on every day of 1356 to 1500 AH.
import { execFileSync } from 'node:child_process';
import { expect, test } from '../support/fixtures.js';
import { SERVER } from '../support/paths.js';

/** 1 Muharram 1356 to 30 Dhu al-Hijjah 1500. */
const DAYS = 51_383;

test('server and browser tell the same Hijri day, on every day of 1356 to 1500', async ({ page }) => {
  const printed = execFileSync(SERVER, ['calendar'], { encoding: 'utf8', maxBuffer: 8 << 20 });
  const [head, ...lines] = printed.trimEnd().split('\n');
  expect(head).toBe('gregorian,umm_al_qura');
  expect(lines).toHaveLength(DAYS);
  expect(lines[0]).toBe('1937-03-14,1356-01-01');
  expect(lines.at(-1)).toBe('2077-11-16,1500-12-30');
  const browsers = await page.evaluate((days) => {
    const told = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
      timeZone: 'UTC', year: 'numeric', month: '2-digit', day: '2-digit',
    });
    return days.map((day) => {
      const part = Object.fromEntries(told.formatToParts(new Date(`${day}T12:00:00Z`)).map(({ type, value }) => [type, value]));
      return `${day},${part.year}-${part.month}-${part.day}`;
    });
  }, lines.map((line) => line.slice(0, 10)));
  const differing = lines.flatMap((line, at) => (line === browsers[at] ? [] : [`${line} in the browser: ${browsers[at]}`]));
  expect(differing).toEqual([]);
});
