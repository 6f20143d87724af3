// Forms and what was submitted through them, as staff sees them: every page in both languages, without script; no axe
// violation, no policy violation.
import { LOCALES, inspector, unexpected } from '../support/console.js';
import { LANGUAGES } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { complaint, holdingForms, submitted } from '../support/inbox.js';
import { signIn } from '../support/staff.js';

const TEXTS = [
  'توجد حفرة كبيرة في شارع الكورنيش أمام المدرسة منذ أسبوعين.\n\nيرجى إصلاحها قبل بداية الفصل الدراسي.',
  'نقترح تمديد ساعات عمل مركز الخدمة.',
  'The lift at the metro station has been out of order since Sunday.',
];

/** Goes through every page, and has each looked at under a name. */
async function walk(page, server, look) {
  const open = (path) => page.goto(server.url + path);
  const press = (value) => page.locator(`button[value="${value}"]`).last().click();
  await open('/console/inbox');
  await look('inbox');
  await page.locator('.item h3 a', { hasText: 'الكورنيش' }).click();
  await look('submission');
  await page.locator('#contact button').click();
  await expect(page.locator('#contact')).toContainText('sender@example.gov.qa');
  await look('contact');
  await page.locator('#reply').fill('شكرًا لكم. أُصلحت الحفرة هذا الصباح.');
  await press('preview');
  await look('preview');
  await press('reply');
  await expect(page.locator('.official')).toBeVisible();
  await page.locator('#message').fill('هل ما زالت المشكلة قائمة؟');
  await press('message');
  await look('message');
  await press('send');
  await page.locator('#note').fill('نُسّق مع إدارة الطرق.');
  await press('note');
  await look('answered');
  await open('/console/inbox?state=all');
  await page.locator('input[name="all"]').check();
  await press('close');
  await open('/console/inbox?state=closed');
  await expect(page.locator('.item')).toHaveCount(3);
  await look('closed');
  await open('/console/forms');
  await look('forms');
  await open('/console/forms/complaint');
  await look('form');
  await open('/console/forms/complaint/results');
  await look('results');
  await open('/console/forms/complaint/results/text');
  await look('texts');
  await open('/console/forms/new');
  await look('new');
  await press('survey');
  await look('editor');
  const text = await page.locator('#definition').inputValue();
  await page.locator('#definition').fill(text.replace('"required": true', '"requird": true').replace('"survey"', '"quiz"'));
  await press('check');
  await look('mistakes');
  await page.locator('#definition').fill(text.replace('"en": "A survey about services"', '"fr": "Enquête"'));
  await press('check');
  await look('checked');
  await press('publish');
  await look('publish');
}

for (const lang of LANGUAGES) {
  test.describe(lang, () => {
    test.use({ locale: LOCALES[lang] });

    test('a submission is answered, and a form is written', async ({ page, backend, trouble }) => {
      test.setTimeout(120_000);
      const server = await backend(holdingForms(complaint('complaint')));
      for (const [at, text] of TEXTS.entries()) {
        const kind = { choices: [at === 1 ? 'suggestion' : 'complaint'] };
        await submitted(server, 'complaint', { kind, text: { text }, ...(at === 0 && { email: { text: 'sender@example.gov.qa' } }) });
      }
      await signIn(page, server, 'editor');
      const look = inspector(page, lang);
      await walk(page, server, look);
      expect(look.seen.length).toBe(16);
      expect(unexpected(trouble)).toEqual([]);
    });
  });
}
