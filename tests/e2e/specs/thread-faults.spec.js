// A thread whose backend fails while it is read, or whose webmaster wrote something wrongly.
import { LANGUAGES } from '../support/definitions.js';
import { status } from '../support/faults.js';
import { expect, test } from '../support/fixtures.js';
import { message } from '../support/messages.js';

const THREAD = /\/v1\/threads\/[^/?]+$/;
const PAGE = /\/v1\/threads\/[^/]+\/comments(\?|$)/;
const FORM = '<form action="/none"><label>نص التعليق <textarea name="text"></textarea></label></form>';
const many = (n) => Array.from({ length: n }, (_, at) => `comment ${at + 1} of ${n}`);

for (const lang of LANGUAGES) {
  test(`${lang}: a thread that does not come says so beside the plain form, and comes when it is asked for again`, async ({ discuss, page }) => {
    const { comments, url } = await discuss({ lang, texts: many(1), inside: FORM, open: false });
    await page.route(THREAD, status(503));
    await page.goto(url);
    await expect(comments.part('error')).toContainText(message('common-unavailable', lang));
    await expect(comments.fallback).toBeVisible();
    await page.unroute(THREAD);
    await comments.part('retry').click();
    await comments.ready();
    await expect(comments.fallback).toBeHidden();
    await expect(comments.saying('comment 1 of 1')).toBeVisible();
  });

  test(`${lang}: a page of comments that does not come is told in its place, and the form goes on`, async ({ discuss, page }) => {
    const { comments } = await discuss({ lang, texts: many(25) });
    await comments.ready();
    await page.route(PAGE, (route) => (route.request().method() === 'GET' ? status(500)(route) : route.continue()));
    await comments.part('next').click();
    await expect(comments.part('error')).toContainText(message('common-unavailable', lang));
    await comments.write('written meanwhile');
    await comments.told('comments-published');
    await page.unroute(PAGE);
    await comments.part('retry').click();
    await expect(comments.saying('comment 5 of 25')).toBeVisible();
    await expect(comments.part('error')).toHaveCount(0);
  });

  test(`${lang}: replies that do not come are told in their place`, async ({ discuss, page, pollId }) => {
    const { comments, other } = await discuss({ lang, open: true });
    const parent = await other.post(pollId, 'the parent');
    await other.post(pollId, 'the reply', { parent: parent.id });
    await page.reload();
    await comments.ready();
    await page.route(PAGE, status(500));
    await comments.part('replies').click();
    const retry = comments.part('more');
    await expect(retry).toHaveText(message('common-retry', lang));
    await page.unroute(PAGE);
    await retry.click();
    await expect(comments.saying('the reply')).toBeVisible();
  });
}

const WRONG = {
  'no thread': ['thread=""', /thread/],
  'a thread that cannot be one': ['thread="Budget 2027!"', /Budget 2027!/],
  'a clause that cannot be one': ['anchor="Article 4"', /anchor[\s\S]*Article 4/],
};

for (const [name, [attribute, said]] of Object.entries(WRONG)) {
  test(`${name}: the console teaches, the form stays`, async ({ discuss, host, page, trouble, pollId }) => {
    const { comments, url } = await discuss({ inside: FORM, open: false });
    const html = await (await fetch(url)).text();
    const own = `thread="${pollId}"`;
    const wrong = html.replace(own, attribute.startsWith('thread') ? attribute : `${own} ${attribute}`);
    await page.goto(host.publish('/wrong.html', wrong));
    await expect.poll(() => trouble.join('\n')).toMatch(said);
    expect(trouble.filter((line) => line.includes('sawt:'))).toHaveLength(1);
    await expect(comments.fallback).toBeVisible();
    await expect(comments.part('form')).toHaveCount(0);
  });
}
