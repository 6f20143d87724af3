// What comes of a form: figures with their bases, and files that go along.
import { violations } from '../support/axe.js';
import { LANGUAGES } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { held, standing, survey, watched, withFiles } from '../support/forms.js';
import { message, messageLike } from '../support/messages.js';

/** The smallest picture: one grey dot. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64');

const file = (name, buffer, mimeType = 'image/png') => ({ name, mimeType, buffer });

for (const lang of LANGUAGES) {
  test(`${lang}: figures of a survey that was held elsewhere name their bases, also where not everybody was asked`, async ({ page, backend, host }) => {
    const { form } = await standing({ page, backend, host }, held('held'), { lang });
    await expect(form.part('results')).toHaveCount(2);
    await expect(form.part('bar')).toHaveCount(4);
    const text = await form.part('base').innerText();
    const plain = text.replace(/[\u2066-\u2069\u200e\u200f]/g, '');
    expect(plain).toMatch(lang === 'ar' ? /ممن أجابوا «لا» عن سؤال «هل لدى المؤسسة سياسة؟» \(العدد: 13\)/ : /Of those who answered “No” to “Does the institution have a policy\?” \(number: 13\)/);
    expect(plain).toContain(lang === 'ar' ? 'عدد المجيبين: 12' : 'Answered by: 12');
    await expect(form.part('note').first()).toHaveText(lang === 'ar' ? 'النسب مقرّبة.' : 'Shares are rounded.');
    await expect(form.part('submit')).toHaveCount(0);
    const [yes, no] = await Promise.all([0, 1].map((at) => form.part('bar').nth(at).boundingBox()));
    expect(yes.width).toBeGreaterThan(no.width);
    expect(await violations(page, 'sawt-feedback')).toEqual([]);
  });

  test(`${lang}: whoever has answered sees the results, split by who answered`, async ({ page, backend, host }) => {
    const short = survey('short');
    const { form } = await standing({ page, backend, host }, { ...short, pages: [{ fields: [short.pages[0].fields[0], short.pages[2].fields[0]] }] }, { lang });
    await form.option('respondent', 'entity').check();
    await form.option('satisfaction', 'four').check();
    await form.next();
    await expect(form.part('notice')).toContainText(message('feedback-received', lang));
    await expect(form.part('results').first()).toBeVisible();
    await expect(form.part('base').getByText(messageLike('feedback-submissions', lang)).first()).toBeVisible();
    expect(await violations(page, 'sawt-feedback')).toEqual([]);
  });

  test(`${lang}: files are kept as they are chosen, refused by size and type, removed, and sent along`, async ({ page, backend, host }) => {
    const posts = watched(page);
    const { form } = await standing({ page, backend, host }, withFiles('files'), { lang });
    await form.field('text').fill('مرفق');
    await form.next();
    await expect(form.part('error-summary')).toBeFocused();
    const status = form.group('files').locator('[role="status"]');
    await form.field('files').setInputFiles(file('large.png', Buffer.alloc(100_001)));
    await expect(status).toHaveText(messageLike('feedback-file-too-large', lang));
    await form.field('files').setInputFiles(file('script.png', Buffer.from('<script>alert(1)</script>')));
    await expect(status).toHaveText(messageLike('feedback-file-type', lang));
    await form.field('files').setInputFiles([file('صورة.png', PNG), file('second.png', PNG)]);
    const kept = form.element.locator('.files > li');
    await expect(kept).toHaveCount(2);
    await expect(form.field('files')).toHaveCount(0);
    await kept.nth(1).getByRole('button').click();
    await expect(kept).toHaveCount(1);
    await expect(kept).toContainText('صورة.png');
    expect(await violations(page, 'sawt-feedback')).toEqual([]);
    await form.next();
    await expect(form.part('reference')).toBeVisible();
    expect(posts).toHaveLength(1);
    expect(posts[0].answers.files.files).toHaveLength(1);
  });
}
