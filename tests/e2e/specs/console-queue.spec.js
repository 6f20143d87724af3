// What moderators do all day: every page in both languages, without script, by keyboard alone; no axe violation, no
// policy violation.
import { LOCALES, inspector, unexpected } from '../support/console.js';
import { ENTITY, LANGUAGES } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { signIn } from '../support/staff.js';
import { somebody, thread } from '../support/threads.js';

const DEFINITIONS = {
  entities: [{
    ...ENTITY,
    offices: [
      { id: 'participation', name: { ar: 'مسؤول المشاركة الإلكترونية', en: 'E-participation officer' } },
      { id: 'relations', name: { ar: 'إدارة العلاقات العامة', en: 'Public relations' } },
    ],
  }],
  polls: [],
  threads: [thread('draft', { moderation: 'pre', reply_within_days: 3, max_graphemes: 2000 }), thread('open', { reply_within_days: 3 })],
};

const LONG = Array.from({ length: 8 }, () => 'نقترح أن تُنشر نتائج كل استشارة خلال شهر من إغلاقها، وأن يُبيَّن ما أُخذ به من المقترحات وما لم يؤخذ به مع بيان السبب، حتى يرى الناس أثر مشاركتهم في القرار.').join('\n');

/** Comments of several people, the first of them first; those of `draft` wait for a moderator. */
async function written(server) {
  const [maryam, khalid] = [await somebody(server), await somebody(server)];
  await maryam.post('draft', 'نؤيد المادة الرابعة، ونقترح إضافة مهلة للرد لا تتجاوز عشرة أيام عمل.', { name: 'مريم', type: 'suggestion', anchor: 'article-4' });
  await khalid.post('draft', 'When will the final text be published?\nThe page does not say.', { name: 'Khalid', type: 'enquiry' });
  await maryam.post('draft', LONG, { type: 'comment' });
  const open = await khalid.post('open', 'متى يبدأ العمل بهذه السياسة؟', { name: 'خالد', type: 'enquiry' });
  await maryam.post('draft', 'https://a.example https://b.example https://c.example https://d.example', { name: '<b>Offers</b>', type: 'complaint' });
  return open;
}

/** Goes through every page, and has each looked at under a name. */
async function walk(page, server, look) {
  const open = (path) => page.goto(server.url + path);
  const press = (value) => page.locator(`button[value="${value}"]`).last().click();
  await open('/console/queue?state=refused');
  await look('queue-empty');
  await open('/console/texts');
  await look('texts-empty');
  for (const [purpose, arabic, english] of [['reason', 'التعليق خارج موضوع الاستشارة.', 'The comment is not about this consultation.'], ['reply', 'نشكركم على مشاركتكم.', 'Thank you for taking part.']]) {
    await page.locator(`input[value="${purpose}"]`).check();
    await page.locator('#arabic').fill(arabic);
    await page.locator('#english').fill(english);
    await page.locator('main form').last().getByRole('button').click();
  }
  await look('texts');
  await open('/console/words');
  await page.locator('#words').fill('قمار\n!شتيمة\nمراهن*');
  await press('preview');
  await look('words-preview');
  await press('keep');
  await look('words');
  await open('/console/queue');
  await page.locator('.search summary').click();
  await look('queue');
  await page.locator('input[name="pick"]').first().check();
  await page.locator('.way summary').first().click();
  await press('refuse');
  await look('queue-mistake');
  await page.locator('#wording').selectOption({ index: 1 });
  await press('refuse');
  await look('queue-told');
  await page.locator('.undo button').click();
  await look('queue-undone');
  await page.locator('.item .button').first().click();
  await look('comment');
  await page.locator('#ready').selectOption({ index: 1 });
  await press('ready');
  await page.locator('#signed').selectOption({ index: 1 });
  await press('preview');
  await look('comment-preview');
  await press('publish-and-reply');
  await look('comment-replied');
  await page.locator('#reply').fill('نشكركم. أُخذ بالمقترح في النص النهائي.');
  await press('reply');
  await look('comment-edited');
  await open('/console/queue?state=all');
  await look('queue-all');
}

for (const lang of LANGUAGES) {
  test.describe(lang, () => {
    test.use({ locale: LOCALES[lang] });

    test('every page of the queue', async ({ page, backend, trouble }) => {
      test.setTimeout(120_000);
      const server = await backend(DEFINITIONS);
      await written(server);
      await signIn(page, server);
      const look = inspector(page, lang);
      await walk(page, server, look);
      expect(look.seen.length).toBeGreaterThan(13);
      expect(unexpected(trouble)).toEqual([]);
    });
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, locale: 'en-GB' });

  test('a moderator works through the queue by keyboard alone', async ({ page, backend }) => {
    const server = await backend(DEFINITIONS);
    await written(server);
    await signIn(page, server, 'moderator');
    await page.goto(`${server.url}/console/queue`);
    const press = async (key, times = 1) => { for (let n = 0; n < times; n += 1) await page.keyboard.press(key); };
    /** Moves on until that is reached; it is reached within a page's length. */
    const reach = async (locator) => {
      for (let n = 0; n < 80; n += 1) {
        await press('Tab');
        if (await locator.evaluate((element) => element === document.activeElement)) return;
      }
      throw new Error(`no way to ${locator} by keyboard`);
    };
    const items = page.locator('.item');
    await expect(items).toHaveCount(4);
    // Enter on a tick does not press the first button of the page.
    await reach(items.first().locator('input[name="pick"]'));
    await Promise.all([page.waitForEvent('load'), press('Enter')]);
    await expect(page.locator('#told')).toHaveCount(0);
    await expect(items).toHaveCount(4);
    await reach(items.first().locator('input[name="pick"]'));
    await press('Space');
    await reach(items.nth(1).locator('input[name="pick"]'));
    await press('Space');
    await reach(page.locator('.actions button[value="publish"]'));
    await press('Enter');
    await expect(page.locator('#told')).toContainText('2');
    await expect(items).toHaveCount(2);
    await reach(page.locator('#told button'));
    await press('Enter');
    await expect(items).toHaveCount(4);
    await reach(items.first().locator('.buttons .button'));
    await press('Enter');
    await reach(page.locator('#reason'));
    await page.keyboard.type('Off topic');
    await press('Tab');
    await press('Enter');
    await expect(page.locator('#told')).toBeVisible();
    await expect(page.locator('article .reason')).toContainText('Off topic');
    await reach(page.locator('#told button'));
    await press('Enter');
    await reach(page.locator('#signed'));
    await press('ArrowDown');
    await reach(page.locator('#reply'));
    await page.keyboard.type('Thank you.');
    await reach(page.locator('button[value="publish-and-reply"]'));
    await press('Enter');
    await expect(page.locator('article .official')).toContainText('Thank you.');
    await reach(page.locator('a.back'));
    await press('Enter');
    await expect(items).toHaveCount(3);
  });
});
