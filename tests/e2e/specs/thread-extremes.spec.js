// A thread as long as threads get, and what stands around one while it comes.
import { LANGUAGES } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { drawn, watchShifts } from '../support/shifts.js';

/** What the page takes: elements in the widget, and memory in use after a collection, in MiB. */
async function taken(page, client) {
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const elements = await page.evaluate(() => document.querySelector('sawt-comments').shadowRoot.querySelectorAll('*').length);
  return { heap: usedSize / 1024 / 1024, elements };
}

test('ten thousand comments take no more room on the fortieth page than on the tenth, and are found on the page', async ({ discuss, page, context, pollId }) => {
  test.slow();
  const { comments, server, url } = await discuss({ open: false });
  const rows = Array.from({ length: 10_000 }, (_, at) => `comment ${at + 1} of 10000,${new Date(1_760_000_000_000 + at * 60_000).toISOString()}`);
  await server.takeOver(pollId, 'csv', ['text,created_at', ...rows].join('\n'));
  await page.goto(url);
  await comments.ready();
  const client = await context.newCDPSession(page);
  const turn = async (to) => {
    const first = await comments.list.locator('> li').first().getAttribute('data-focus');
    await comments.part('next').click();
    await expect(comments.list.locator(`[data-focus="${first}"]`), `page ${to}`).toHaveCount(0);
  };
  for (let to = 2; to <= 10; to += 1) await turn(to);
  const early = await taken(page, client);
  for (let to = 11; to <= 40; to += 1) await turn(to);
  const late = await taken(page, client);
  expect(late.elements).toBeLessThanOrEqual(early.elements * 1.1);
  expect(late.heap - early.heap, `${early.heap} MiB, then ${late.heap} MiB`).toBeLessThan(1);
  const text = await comments.list.locator('> li [part~="body"]').last().innerText();
  expect(await page.evaluate((words) => window.find(words, false, false, true), text), 'the browser finds what is shown').toBe(true);
});

for (const lang of LANGUAGES) {
  test(`${lang}: news move nothing of what is being read`, async ({ discuss, page, pollId }) => {
    await watchShifts(page);
    const { comments, other } = await discuss({ lang, texts: ['one', 'two', 'three'] });
    await comments.ready();
    await drawn(page);
    await page.evaluate(() => { globalThis.__shifts = []; });
    await other.post(pollId, 'a new one');
    await expect(comments.part('news')).toBeVisible({ timeout: 15_000 });
    await drawn(page);
    expect(await page.evaluate(() => globalThis.__shifts)).toEqual([]);
  });
}
