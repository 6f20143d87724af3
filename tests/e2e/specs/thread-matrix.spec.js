// The thread under the conditions that every widget must bear: readers, policies, neighbours, narrow screens.
import { SCHEME, sound } from '../support/appearances.js';
import { LANGUAGES } from '../support/definitions.js';
import { refused, resume } from '../support/faults.js';
import { expect, test } from '../support/fixtures.js';
import { STRICT, boxes, hostile } from '../support/neighbours.js';
import { published } from '../support/threads.js';

const TEXTS = ['أقترح نشر ملخص المسودة: https://example.gov.qa/a/very/long/address/that/does/not/fit/a/narrow/screen', 'A remark in English.\n\nWith two paragraphs.', ...Array.from({ length: 22 }, (_, at) => `${at}`)];

for (const lang of LANGUAGES) {
  test(`${lang}: every state of a thread`, async ({ discuss, page, pollId, host }) => {
    test.setTimeout(120_000);
    const { comments, other, url } = await discuss({ lang, texts: TEXTS, open: false });
    const html = (await (await fetch(url)).text()).replace('</head>', `${SCHEME}</head>`);
    const parent = await other.post(pollId, 'the parent', { name: 'مريم', type: 'enquiry', anchor: 'article-4' });
    await other.post(pollId, 'the reply', { parent: parent.id });
    const check = (state) => sound(page, 'sawt-comments', `${lang} ${state}`);
    await page.goto(host.publish('/thread.html', html));
    await comments.ready();
    await comments.part('filter').locator('summary').click();
    await check('as it arrives');
    await comments.submit.click();
    await expect(comments.part('error-summary')).toBeFocused();
    await check('a mistake');
    const node = comments.saying('the parent');
    await node.locator('[part~="replies"]').click();
    await comments.button(comments.saying('the reply'), 'comments-report').click();
    await check('replies, and a report');
    await comments.button(node.locator('article').first(), 'comments-link').click();
    await check('a link');
    await comments.button(node.locator('article').first(), 'comments-reply').click();
    await check('writing a reply');
    await comments.write('call +974 5512 3456');
    await expect(comments.caution).toBeFocused();
    await check('a caution');
    await page.route(/\/comments$/, (route) => (route.request().method() === 'POST' ? refused(route) : route.continue()));
    await comments.submit.click();
    await expect(comments.part('retry').first()).toBeVisible();
    await check('waiting for the network');
    await page.unroute(/\/comments$/);
    await resume(page);
    await comments.told('comments-published');
    await check('published');
  });

  test(`${lang}: a thread by keyboard alone`, async ({ discuss, page, pollId }) => {
    const { comments, server } = await discuss({ lang, texts: ['one', 'two'] });
    await comments.ready();
    await page.locator('main h1').evaluate((heading) => { heading.tabIndex = -1; heading.focus(); });
    await page.keyboard.press('Tab');
    await expect(comments.text).toBeFocused();
    await page.keyboard.type('typed with keys');
    // Kind, clause and name stand between the text and its button.
    for (const next of ['type', 'anchor', 'name', 'submit']) {
      await page.keyboard.press('Tab');
      await expect(comments.part('base').locator(`[data-focus="${next}"]`)).toBeFocused();
    }
    await page.keyboard.press('Enter');
    await comments.told('comments-published');
    await expect(comments.notice).toBeFocused();
    expect((await published(server, pollId))[0].text).toBe('typed with keys');
    const reply = comments.button(comments.saying('two'), 'comments-reply');
    await reply.focus();
    await page.keyboard.press('Enter');
    await expect(comments.part('form').nth(1).locator('[part~="text"]')).toBeFocused();
    await page.keyboard.type('a reply with keys');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(comments.saying('two').locator('[part~="comment"]')).toContainText('a reply with keys');
  });

  test(`${lang}: a thread under the strictest policy`, async ({ discuss, page, host, trouble, pollId }) => {
    const { comments, server, url } = await discuss({ lang, open: false, texts: TEXTS.slice(0, 2) });
    host.forward(server.url);
    const html = (await (await fetch(url)).text()).replaceAll(server.url, host.url);
    await page.goto(host.publish('/strict.html', html, { 'Content-Security-Policy': STRICT }));
    await comments.ready();
    await comments.write('تحت السياسة');
    await comments.told('comments-published');
    expect(await page.evaluate(() => globalThis.__violations)).toEqual([]);
    expect(trouble).toEqual([]);
    expect(await published(server, pollId)).toHaveLength(3);
  });

  test(`${lang}: a thread on a page whose styles and scripts get in the way`, async ({ discuss, page, host, pollId }) => {
    const { comments, server, url } = await discuss({ lang, texts: TEXTS.slice(0, 2), open: false });
    const seen = () => boxes(comments.base);
    const plain = (await (await fetch(url)).text()).replace('<main>', '<main style="inline-size:40rem">');
    await page.goto(host.publish('/calm.html', plain));
    await comments.ready();
    const calm = await seen();
    await page.goto(host.publish('/hostile-thread.html', hostile(plain)));
    await comments.ready();
    expect(await seen()).toEqual(calm);
    await comments.write('على صفحة معادية');
    await comments.told('comments-published');
    expect(await published(server, pollId)).toHaveLength(3);
  });
}
