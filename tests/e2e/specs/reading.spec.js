// Reading a thread: pages, filters, search, links, what is new, and coming back to where one was.
import { LANGUAGES } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { message } from '../support/messages.js';

const many = (n) => Array.from({ length: n }, (_, at) => `comment ${at + 1} of ${n}`);

test('pages are turned, and the focus goes to the heading of the list', async ({ discuss }) => {
  const { comments } = await discuss({ texts: many(45) });
  await comments.ready();
  await expect(comments.saying('comment 45 of 45')).toBeVisible();
  const first = await comments.list.locator('> li').count();
  await comments.part('next').click();
  await expect(comments.part('count')).toBeFocused();
  await expect(comments.saying('comment 45 of 45')).toHaveCount(0);
  expect(await comments.list.locator('> li').count(), 'pages take the place of each other').toBeLessThanOrEqual(first);
  await comments.part('previous').click();
  await expect(comments.saying('comment 45 of 45')).toBeVisible();
  await expect(comments.part('previous')).toHaveCount(0);
});

test('whoever follows a link and comes back is where they were', async ({ discuss, page, host }) => {
  const { comments } = await discuss({ texts: many(45) });
  await comments.ready();
  await comments.part('next').click();
  const seen = comments.saying('comment 15 of 45');
  await seen.evaluate((node) => scrollTo(0, scrollY + node.getBoundingClientRect().top - 100));
  const before = await seen.evaluate((node) => node.getBoundingClientRect().top);
  await page.goto(host.publish('/elsewhere.html', '<!doctype html><title>elsewhere</title><p>elsewhere'));
  await page.goBack();
  await comments.ready();
  await expect(comments.saying('comment 15 of 45')).toBeVisible();
  await expect.poll(async () => Math.abs(await comments.saying('comment 15 of 45').evaluate((node) => node.getBoundingClientRect().top) - before)).toBeLessThan(40);
});

test('a search finds what is written otherwise, and everything is a button away', async ({ discuss }) => {
  const { comments } = await discuss({ texts: [...many(6), 'أحمد كتب عن مكتبة المدينة'] });
  await comments.ready();
  await comments.part('filter').locator('summary').click();
  const field = comments.part('filter').locator('input[type="search"]');
  for (const words of ['احمد مكتبه', 'أحْمَد', 'المكتـــبة']) {
    await field.fill(words);
    await field.press('Enter');
    await expect(comments.list.locator('> li'), words).toHaveCount(1);
  }
  await field.fill('لا شيء كهذا');
  await field.press('Enter');
  await expect(comments.part('note').last()).toHaveText(message('comments-none-found', 'ar'));
  await comments.base.getByRole('button', { name: message('comments-show-all', 'ar') }).click();
  await expect(comments.list.locator('> li')).toHaveCount(7);
});

test('kinds, clauses and order are chosen', async ({ discuss, pollId }) => {
  const { comments, other: writer } = await discuss({ texts: many(6), lang: 'en' });
  await writer.post(pollId, 'a question', { type: 'enquiry', anchor: 'article-4' });
  await comments.page.reload();
  await comments.ready();
  const filter = comments.part('filter');
  await filter.locator('select[name="sort"]').selectOption('oldest');
  await expect(comments.list.locator('> li').first()).toContainText('comment 1 of 6');
  await filter.locator('summary').click();
  await filter.locator('select[name="shown-type"]').selectOption('enquiry');
  await expect(comments.list.locator('> li')).toHaveCount(1);
  await filter.locator('select[name="shown-type"]').selectOption('');
  await filter.locator('select[name="shown-anchor"]').selectOption('article-1');
  await expect(comments.part('note').last()).toBeVisible();
  await filter.locator('select[name="shown-anchor"]').selectOption('article-4');
  await expect(comments.list.locator('> li')).toContainText('a question');
});

for (const lang of LANGUAGES) {
  test(`${lang}: a link leads to a reply, behind what it replies to, and leaves the page's own route alone`, async ({ discuss, page, pollId, browser }) => {
    const { comments, other, url } = await discuss({ lang, texts: many(3), open: false });
    const parent = await other.post(pollId, 'the parent');
    await other.post(pollId, 'the reply', { parent: parent.id });
    await page.goto(`${url}#/drafts/5`);
    await comments.ready();
    const node = comments.saying('the parent');
    await node.locator('[part~="replies"]').click();
    await comments.button(comments.saying('the reply'), 'comments-link').click();
    await expect(comments.part('panel')).toBeFocused();
    const link = await comments.part('panel').locator('input').inputValue();
    expect(link).toContain('#/drafts/5?sawt-comment=');
    expect(page.url(), 'showing a link changes no address').toBe(`${url}#/drafts/5`);

    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto(link);
    const linked = visitor.locator('sawt-comments .linked');
    await expect(linked.locator('li')).toHaveCount(2);
    await expect(linked.locator('li').nth(1)).toContainText('the reply');
    await expect(linked.locator('li').nth(1)).toBeFocused();
    await expect(linked.locator('li').nth(1)).toBeInViewport();
    await visitor.context().close();
  });
}

test('what is new is told, and shown when it is asked for', async ({ discuss, pollId }) => {
  const { comments, other } = await discuss({ texts: many(2) });
  await comments.ready();
  await other.post(pollId, 'a new one');
  await expect(comments.part('news')).toBeVisible({ timeout: 15_000 });
  await expect(comments.saying('a new one'), 'what is being read does not move').toHaveCount(0);
  await comments.part('news').click();
  await expect(comments.saying('a new one')).toBeVisible();
  await expect(comments.part('news')).toHaveCount(0);
  await expect(comments.part('count')).toBeFocused();
});

test('beside a clause stands a button with a count; it opens what was written about that clause alone', async ({ discuss, page, pollId }) => {
  const { comments, other } = await discuss({ attributes: 'anchor="article-4"', texts: many(2) });
  await other.post(pollId, 'about article 4', { anchor: 'article-4' });
  await page.reload();
  const button = comments.part('unfold');
  await expect(button).toHaveText(/المادة 4.?: تعليق واحد/);
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.click();
  await comments.ready();
  await expect(comments.list.locator('> li')).toHaveCount(1);
  await comments.write('a second one');
  await comments.told('comments-published');
  await expect(button).toHaveText(/المادة 4.?: تعليقان/);
});
