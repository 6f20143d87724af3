// Writing, replying, editing, withdrawing: what a citizen does in a thread, from the page to the disk.
import { LANGUAGES } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { message } from '../support/messages.js';
import { published } from '../support/threads.js';

const WORDS = {
  ar: { comment: 'أقترح نشر ملخص المسودة بلغتين.', reply: 'أتفق مع هذا الرأي.', edited: 'أقترح نشر ملخص المسودة بثلاث لغات.', name: 'مريم' },
  en: { comment: 'Please publish a summary in two languages.', reply: 'I agree.', edited: 'Please publish a summary in three languages.', name: 'Maryam' },
};

for (const lang of LANGUAGES) {
  const words = WORDS[lang];

  test(`${lang}: a comment goes from the page to everyone`, async ({ discuss, page, pollId, trouble }) => {
    const { comments, server } = await discuss({ lang });
    await comments.ready();
    await expect(comments.part('note').last()).toHaveText(message('comments-none', lang));
    await comments.text.focus();
    await expect(comments.part('rules'), 'the rules stand before the button').toBeVisible();
    await comments.write(words.comment, { name: words.name, type: 'suggestion' });
    await comments.told('comments-published');
    await expect(comments.notice).toBeFocused();
    await expect(comments.saying(words.comment)).toContainText(words.name);
    await expect(comments.saying(words.comment)).toContainText(message('comments-mine', lang));
    await expect(comments.part('count')).toContainText('1');
    await expect(comments.text, 'nothing is left to be sent again').toHaveValue('');
    const [found] = await published(server, pollId);
    expect(found).toMatchObject({ text: words.comment, name: words.name, type: 'suggestion', state: 'published' });
    expect(trouble).toEqual([]);
  });

  test(`${lang}: what awaits review is its author's alone, also after a reload`, async ({ discuss, page, browser, pollId }) => {
    const { comments, server, url } = await discuss({ lang, changes: { moderation: 'pre' } });
    await comments.ready();
    await comments.write(words.comment);
    await comments.told('comments-received');
    await page.reload();
    await comments.ready();
    await expect(comments.saying(words.comment)).toContainText(message('comments-state-awaiting', lang));
    expect(await published(server, pollId)).toEqual([]);
    const other = await (await browser.newContext()).newPage();
    await other.goto(url);
    await expect(other.locator('sawt-comments [part~="note"]').last()).toHaveText(message('comments-none', lang));
    await other.context().close();
  });

  test(`${lang}: a reply stands below what it replies to`, async ({ discuss }) => {
    const { comments } = await discuss({ lang, texts: [words.comment] });
    await comments.ready();
    const node = comments.saying(words.comment);
    await comments.button(node, 'comments-reply').click();
    const form = node.locator('[part~="form"]');
    await expect(form.locator('[part~="text"]')).toBeFocused();
    await form.locator('[part~="text"]').fill(words.reply);
    await form.locator('[part~="submit"]').click();
    await expect(node.locator('[part~="comment"]').filter({ hasText: words.reply })).toBeVisible();
    await expect(node.locator('[part~="replies"]').first()).toContainText('1');
  });

  test(`${lang}: one's own comment is edited, then withdrawn`, async ({ discuss, page, pollId }) => {
    const { comments, server } = await discuss({ lang });
    await comments.ready();
    await comments.write(words.comment);
    await comments.told('comments-published');
    await comments.button(comments.saying(words.comment), 'comments-edit').click();
    const form = comments.comments.first().locator('[part~="form"]');
    await expect(form.locator('[part~="text"]')).toHaveValue(words.comment);
    await form.locator('[part~="text"]').fill(words.edited);
    await form.locator('[part~="submit"]').click();
    await expect(comments.saying(words.edited)).toBeVisible();
    expect((await published(server, pollId))[0].text).toBe(words.edited);

    await comments.button(comments.saying(words.edited), 'comments-withdraw').click();
    await expect(comments.part('panel')).toBeFocused();
    await comments.button(comments.part('panel'), 'comments-withdraw-confirm').click();
    await comments.told('comments-withdrawn');
    expect(await published(server, pollId)).toEqual([]);
  });

  test(`${lang}: an empty comment is told, and nothing is sent`, async ({ discuss, pollId }) => {
    const { comments, server } = await discuss({ lang });
    await comments.ready();
    await comments.submit.click();
    const summary = comments.part('error-summary');
    await expect(summary).toBeFocused();
    await expect(summary).toContainText(message('comments-mistake-empty', lang));
    await summary.getByRole('button').click();
    await expect(comments.text).toBeFocused();
    expect(await published(server, pollId)).toEqual([]);
  });

  test(`${lang}: personal data is asked about once, before it is sent`, async ({ discuss, pollId }) => {
    const { comments, server } = await discuss({ lang });
    await comments.ready();
    // Short: a long text that a program writes at once is held for a moderator.
    await comments.write('+974 5512 3456, a@example.gov.qa');
    await expect(comments.caution).toBeFocused();
    await expect(comments.caution).toContainText(message('comments-caution-number', lang));
    await expect(comments.caution).toContainText(message('comments-caution-email', lang));
    expect(await published(server, pollId)).toEqual([]);
    await comments.submit.click();
    await comments.told('comments-published');
    expect(await published(server, pollId)).toHaveLength(1);
  });

  test(`${lang}: the letters that are left are told, then those that are too many`, async ({ discuss }) => {
    const { comments } = await discuss({ lang, changes: { max_graphemes: 20 } });
    await comments.ready();
    const said = comments.form.getByRole('status');
    await comments.text.fill('مَرْحَبًا');
    await expect(said, 'marks are no letters of their own').toContainText('15');
    await comments.text.fill('x'.repeat(18));
    await expect(said).toHaveText(lang === 'ar' ? 'يتبقى حرفان' : /2.? characters left/);
    await comments.text.fill('x'.repeat(23));
    await expect(said).toHaveText(lang === 'ar' ? /3.? أحرف زائدة على الحد المسموح به/ : /3.? characters too many/);
    await comments.submit.click();
    await expect(comments.part('error-summary')).toContainText('20');
  });
}
