// What comes of a comment: an answer, a decision, support, a report.
import { ENTITY, LANGUAGES, text } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { message } from '../support/messages.js';
import { OFFICE, published } from '../support/threads.js';

const many = (n) => Array.from({ length: n }, (_, at) => `comment ${at + 1} of ${n}`);

for (const lang of LANGUAGES) {
  test(`${lang}: an official reply stands below its comment, signed by the entity and its office, and is found`, async ({ discuss, page, pollId }) => {
    const { comments, other, server } = await discuss({ lang, texts: many(6) });
    const { id } = await other.post(pollId, 'a question', { type: 'enquiry' });
    await server.moderate('--reply', id, '--office', OFFICE.id, '--text', 'نشكركم.\n\nThe draft will be changed: https://example.gov.qa/draft.');
    await page.reload();
    await comments.ready();
    const card = comments.saying('a question').locator('article').first();
    await expect(card).toContainText(message('comments-answered', lang));
    const reply = card.getByRole('region', { name: message('comments-official', lang) });
    await expect(reply).toContainText(text(ENTITY.name, lang));
    await expect(reply).toContainText(text(OFFICE.name, lang));
    await expect(reply.locator('.body > p')).toHaveCount(2);
    await expect(reply.locator('.body > p').first()).toHaveAttribute('dir', 'auto');
    await expect(reply.getByRole('link')).toHaveAttribute('href', 'https://example.gov.qa/draft');
    await comments.part('filter').locator('summary').click();
    await comments.part('filter').getByLabel(message('comments-answered-only', lang)).check();
    await expect(comments.list.locator('> li')).toHaveCount(1);
    await expect(comments.list.locator('> li')).toContainText('a question');
  });

  test(`${lang}: what a moderator refuses is told to its author alone, with the reason`, async ({ discuss, page, browser, pollId }) => {
    const { comments, server, url } = await discuss({ lang, changes: { moderation: 'pre' } });
    await comments.ready();
    await comments.write('a rash word');
    await comments.told('comments-received');
    const posted = await comments.comments.first().getAttribute('data-focus');
    await server.moderate('--refuse', posted.replace('comment=', ''), '--reason', 'يتضمن إساءة.');
    await page.reload();
    await comments.ready();
    await expect(comments.saying('a rash word')).toContainText(message('comments-state-refused', lang));
    await expect(comments.saying('a rash word')).toContainText('يتضمن إساءة.');
    expect(await published(server, pollId)).toEqual([]);
    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto(url);
    await expect(visitor.locator('sawt-comments [part~="note"]').last()).toHaveText(message('comments-none', lang));
    await visitor.context().close();
  });

  test(`${lang}: support is given and taken back, and stays over a reload`, async ({ discuss, page, pollId }) => {
    const { comments, server } = await discuss({ lang, texts: many(2), changes: { supports: true } });
    await comments.ready();
    const button = comments.saying('comment 2 of 2').locator('[part~="support"]');
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(button).toContainText('1');
    await expect(button, 'the keyboard stays where it was').toBeFocused();
    await page.reload();
    await comments.ready();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    expect((await published(server, pollId))[0].supports).toBe(0);
    await comments.write('my own');
    await comments.told('comments-published');
    await expect(comments.saying('my own').locator('[part~="support"]'), 'nobody supports themselves').toBeDisabled();
  });

  test(`${lang}: a report needs its words where no reason fits, and is told to have arrived`, async ({ discuss, page }) => {
    const { comments } = await discuss({ lang, texts: many(1) });
    await comments.ready();
    await comments.button(comments.comments.first(), 'comments-report').click();
    const panel = comments.part('panel');
    await expect(panel).toBeFocused();
    await panel.locator('select').selectOption('other');
    await comments.button(panel, 'comments-report-send').click();
    await expect(panel).toContainText(message('comments-report-words-missing', lang));
    await expect(panel.locator('textarea'), 'what is to be mended has the focus').toBeFocused();
    await page.keyboard.type('It is about another draft.');
    await comments.button(panel, 'comments-report-send').click();
    await comments.told('comments-reported');
    await expect(comments.notice).toBeFocused();
    await expect(panel).toHaveCount(0);
  });
}

test('the most supported comments come first when a reader wants', async ({ discuss, pollId }) => {
  const { comments, other, server } = await discuss({ texts: many(6), changes: { supports: true }, open: true });
  const { id } = await other.post(pollId, 'the best');
  await other.post(pollId, 'the newest');
  const { somebody } = await import('../support/threads.js');
  await (await somebody(server)).support(pollId, id);
  await comments.page.reload();
  await comments.ready();
  await expect(comments.list.locator('> li').first()).toContainText('the newest');
  await comments.part('filter').locator('select[name="sort"]').selectOption('most-supported');
  await expect(comments.list.locator('> li').first()).toContainText('the best');
});

test('a text with marks is read with them where the thread allows it, and letter by letter where not', async ({ discuss, pollId, page }) => {
  const { comments, other } = await discuss({ changes: { markup: 'simple' } });
  await other.post(pollId, 'A **strong** word.\n\n- one\n- two\n\n> quoted\n\n[here](https://example.gov.qa/) <b>not bold</b>');
  await page.reload();
  await comments.ready();
  const body = comments.comments.first().locator('[part~="body"]');
  await expect(body.locator('strong')).toHaveText('strong');
  await expect(body.locator('ul > li')).toHaveText(['one', 'two']);
  await expect(body.locator('blockquote')).toContainText('quoted');
  await expect(body.getByRole('link', { name: 'here' })).toHaveAttribute('rel', /nofollow/);
  await expect(body.locator('b')).toHaveCount(0);
});
