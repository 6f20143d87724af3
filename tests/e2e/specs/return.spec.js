// Away and back by the browser's back/forward cache.
import { OPTIONS, text } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';

const lang = 'ar';

// Playwright switches the cache off by default.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  },
});

test('a page from the back/forward cache still votes, with what was entered', async ({ visit, page, host, pollId }) => {
  const { poll, server, url } = await visit({ lang });
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => { globalThis.__persisted = persisted; }));
  await poll.ready();
  await poll.choose(text(OPTIONS[0].label, lang));
  await page.goto(host.publish('/away.html', '<!doctype html><title>Away</title><link rel="icon" href="data:,">'));
  // The cached page fires no load event again.
  await page.goBack({ waitUntil: 'commit' });
  expect(page.url()).toBe(url);
  expect(await page.evaluate(() => globalThis.__persisted), 'the page came from the cache').toBe(true);
  await expect(poll.option(text(OPTIONS[0].label, lang))).toBeChecked();
  await poll.submit.click();
  await poll.recorded();
  expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1 });
});

test('a thread from the back/forward cache is where it was, with what was typed, and hears again what is new', async ({ discuss, page, host, pollId }) => {
  const { comments, other } = await discuss({ texts: Array.from({ length: 45 }, (_, at) => `comment ${at + 1} of 45`) });
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => { globalThis.__persisted = persisted; }));
  await comments.ready();
  await comments.text.fill('half a sent');
  await comments.part('next').click();
  const seen = comments.saying('comment 15 of 45');
  await seen.scrollIntoViewIfNeeded();
  await page.goto(host.publish('/away.html', '<!doctype html><title>Away</title><link rel="icon" href="data:,">'));
  await other.post(pollId, 'written meanwhile');
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => globalThis.__persisted), 'the page came from the cache').toBe(true);
  await expect(seen).toBeInViewport();
  await expect(comments.part('news')).toContainText('تعليق جديد واحد');
  await expect(comments.text).toHaveValue('half a sent');
});
