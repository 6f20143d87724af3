// Forms from the first answer to the receipt: one tap, a message by keyboard alone, a survey of several pages.
import { LANGUAGES } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { clarity, feedback, followed, standing, survey, watched } from '../support/forms.js';
import { message, messageLike } from '../support/messages.js';

const focused = (page) => page.evaluate(() => {
  const active = document.activeElement?.shadowRoot?.activeElement;
  return active?.getAttribute('data-focus') ?? active?.className ?? document.activeElement?.localName;
});

for (const lang of LANGUAGES) {
  test(`${lang}: one tap is sent at once, and the reasons after it amend it`, async ({ page, backend, host }) => {
    const posts = watched(page);
    const { form } = await standing({ page, backend, host }, clarity('clear'), { lang });
    await expect(form.part('note')).toContainText('/plain.html');
    await form.part('tap').nth(1).click();
    await expect(form.part('thanks')).toHaveText(message('feedback-thanks-more', lang));
    await expect(form.part('thanks')).toBeFocused();
    await expect.poll(() => posts.length).toBe(1);
    await form.option('why', 'outdated').check();
    await form.next();
    await expect(form.part('thanks')).toHaveText(message('feedback-thanks', lang));
    await expect.poll(() => posts.length).toBe(2);
    const [tap, reasons] = posts;
    expect(tap.answers).toEqual({ easy: { choices: ['no'] } });
    expect(tap.page).toBe('/plain.html');
    expect(reasons.answers).toEqual({ easy: { choices: ['no'] }, why: { choices: ['outdated'] } });
    expect(reasons.amends).toBe(tap.key);
    await expect(form.part('status')).toHaveText('');
    await expect(form.part('notice')).toHaveCount(0);
  });

  test(`${lang}: a message by keyboard alone, corrected and sent, is found under its reference`, async ({ page, backend, host }) => {
    const { form, server } = await standing({ page, backend, host }, feedback('message'), { lang });
    await expect(form.part('title')).toBeVisible();
    await page.locator('main h1').evaluate((heading) => { heading.tabIndex = -1; heading.focus(); });
    const tab = (times = 1) => Array.from({ length: times }).reduce((done) => done.then(() => page.keyboard.press('Tab')), Promise.resolve());
    // The other language stands before the first question.
    await tab(2);
    await page.keyboard.press('Space');
    await tab();
    await page.keyboard.type('Signals');
    await tab(2);
    await page.keyboard.press('Space');
    await tab();
    expect(await focused(page)).toBe('field=name');
    await tab();
    await page.keyboard.type('name@example');
    await page.keyboard.press('Enter');
    const summary = form.part('error-summary');
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('button')).toHaveCount(3);
    for (const [id, kind] of [['text', 'long-text'], ['email', 'email'], ['consent', 'consent']]) {
      await expect(form.field(id), kind).toHaveAttribute('aria-invalid', 'true');
      const described = (await form.field(id).getAttribute('aria-describedby')).split(' ');
      await expect(form.element.locator(`#${described.at(-1)}`), kind).not.toBeEmpty();
    }
    await tab();
    await page.keyboard.press('Enter');
    await expect(form.field('text')).toBeFocused();
    await page.keyboard.type('The signals at the junction have been off for two days.');
    await summary.getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await expect(form.field('email')).toBeFocused();
    await page.keyboard.type('.qa');
    await tab();
    await page.keyboard.type('٤٤٠٦ ٩٩٩٩');
    await tab();
    await page.keyboard.press('Space');
    await tab();
    await page.keyboard.press('Enter');
    await expect(form.part('notice')).toBeFocused();
    await expect(form.part('notice')).toContainText(message('feedback-received', lang));
    const [reference, code] = await Promise.all([form.part('reference').innerText(), form.part('access-code').innerText()]);
    const found = await followed(server, reference, code);
    expect(found.state).toBe('received');
    expect(found.answers.text.text).toContain('two days');
    expect(found.answers.email, 'contact data is told to nobody').toBeUndefined();
    await page.reload();
    await expect(form.part('reference')).toHaveText(reference);
  });

  test(`${lang}: a survey branches, speaks both languages, survives a reload, and is looked through before it is sent`, async ({ page, backend, host }) => {
    const posts = watched(page);
    const { form } = await standing({ page, backend, host }, survey('survey'), { lang });
    const other = lang === 'ar' ? 'en' : 'ar';
    const titles = { ar: ['عنكم', 'الجهة', 'رأيكم'], en: ['About you', 'The entity', 'Your view'] };
    await form.option('respondent', 'entity').check();
    await expect(form.part('progress')).toHaveText(messageLike('feedback-progress', lang));
    await form.field('age').fill('٦١');
    await form.next();
    await expect(form.part('error-summary')).toBeFocused();
    await form.field('age').fill('١٢');
    await form.group('since').getByLabel(message('feedback-hijri', lang), { exact: true }).check();
    await form.field('since').fill('٩');
    await form.group('since').locator('.month').selectOption('4');
    await form.group('since').locator('.year').fill('1448');
    await expect(form.group('since').locator('[role="status"]')).toContainText('2026');
    await form.next();
    await form.pageTitled(titles[lang][1]);
    await expect(form.part('page-title')).toBeFocused();
    await form.option('channels', 'other').check();
    await form.part('write-in').fill('تطبيق الهاتف');
    await form.part('language').click();
    await form.pageTitled(titles[other][1]);
    await expect(form.part('base')).toHaveAttribute('dir', other === 'ar' ? 'rtl' : 'ltr');
    await expect(form.part('write-in')).toHaveValue('تطبيق الهاتف');
    await page.reload();
    await form.pageTitled(titles[other][1]);
    await expect(form.part('notice')).toHaveText(message('feedback-restored', other));
    await form.part('language').click();
    await form.next();
    await form.pageTitled(titles[lang][2]);
    await form.option('satisfaction', 'four').check();
    for (const row of ['clear', 'quick', 'safe']) await form.option(`statements-${row}`, 'agree').check();
    const add = form.element.locator('.add');
    await add.first().click();
    await add.first().click();
    await form.part('ranking').getByRole('button', { name: messageLike('common-rank-up', lang) }).nth(1).click();
    await form.next();
    await expect(form.part('page-title')).toHaveText(message('feedback-check', lang));
    await form.part('answer').first().getByRole('button').click();
    await expect(form.option('respondent', 'entity')).toBeFocused();
    await form.option('respondent', 'individual').check();
    await form.next();
    await expect(form.part('page-title')).toHaveText(message('feedback-check', lang));
    await expect(form.part('answer')).toHaveCount(7);
    await form.next();
    await expect(form.part('notice')).toContainText(message('feedback-received', lang));
    expect(posts).toHaveLength(1);
    const { answers, language } = posts[0];
    expect(language).toBe(lang);
    expect(answers).toEqual({
      respondent: { choices: ['individual'] },
      age: { number: 12 },
      since: { text: '2026-09-20' },
      satisfaction: { choices: ['four'] },
      statements: { rows: { clear: 'agree', quick: 'agree', safe: 'agree' } },
      priorities: { choices: ['clarity', 'speed'] },
    });
  });
}
