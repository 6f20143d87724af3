// Consultations, sessions and the entity's page as staff writes them: every page in both languages, without script, by
// keyboard alone; no axe violation, no policy violation.
import { LOCALES, inspector, unexpected } from '../support/console.js';
import { consultation, holdingConsultations, session } from '../support/consultations.js';
import { LANGUAGES } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { signIn } from '../support/staff.js';
import { thread } from '../support/threads.js';

const HOME = '/console/participation';

const DEFINITIONS = holdingConsultations({
  consultations: [
    consultation('open', { ways: [{ kind: 'thread', id: 'draft' }, { kind: 'email', address: 'views@example.gov.qa' }], audience: ['everyone', 'companies'] }),
    consultation('old', { title: { ar: 'سياسة البيانات المفتوحة', en: 'Open data policy' }, opens_at: '2014-07-15T21:00:00Z', closes_at: '2014-09-15T21:00:00Z' }),
    consultation('soon', { title: { ar: 'لائحة النقل' }, opens_at: '2047-01-01T05:00:00Z' }),
  ],
  sessions: [session('live')],
  threads: [thread('draft')],
});

/** Types a text in both languages. */
async function both(page, id, ar, en) {
  await page.locator(`#${id}-ar`).fill(ar);
  await page.locator(`#${id}-en`).fill(en);
}

/** Goes through every page, and has each looked at under a name. */
async function walk(page, server, look) {
  const open = (path) => page.goto(server.url + HOME + path);
  const press = (value) => page.locator(`button[value="${value}"]`).last().click();
  await open('/consultations/new');
  await look('new');
  await press('add documents');
  await expect(page.locator('#documents-0-title-ar')).toBeFocused();
  await both(page, 'documents-0-title', 'مسودة السياسة', 'Draft policy');
  await page.locator('#documents-0-files-0-url').fill('/draft-ar.pdf');
  await press('add stages');
  await both(page, 'stages-0-title', 'المسودة الأولى', 'First draft');
  await press('add ways link');
  await press('add ways email');
  await look('new-groups');
  await page.locator('#closes_at-day').fill('٣١/٩/٢٠٢٦');
  await both(page, 'title', 'استراتيجية التحول الرقمي', 'Digital transformation strategy');
  await press('save');
  await expect(page.locator('#mistakes')).toBeFocused();
  await look('new-mistake');
  await page.locator('#closes_at-day').fill('٣٠/٩/٢٠٤٦');
  await press('save');
  await look('draft');
  await open('/consultations/digital-transformation-strategy/edit');
  await both(page, 'purpose', 'معرفة آراء الجمهور قبل اعتماد الاستراتيجية.', 'To learn what the public thinks before the strategy is adopted.');
  await both(page, 'scope', 'الفصول كافة.', 'All chapters.');
  await page.locator('#procedure-ar').fill('تُستقبل الآراء عبر هذه الصفحة، ثم يُنشر ملخص لها.');
  await press('add ways email');
  await page.locator('#ways-0-address').fill('strategy@example.gov.qa');
  await press('check');
  await look('check');
  await page.locator('main form').last().getByRole('button').click();
  await look('check-mistake');
  await open('/consultations');
  await look('list');
  await open('/consultations/open');
  await look('published');
  await open('/consultations/open/extend');
  await look('extend');
  await page.locator('#to-day').fill('1/1/2027');
  await press('save');
  await look('extend-mistake');
  await open('/consultations/open/edit');
  // In a window of its own: a tab would take this page into the background.
  const context = page.context();
  const window = await context.browser().newContext({ storageState: await context.storageState() });
  const other = await window.newPage();
  await other.goto(`${server.url}${HOME}/consultations/open/edit`);
  await other.locator('#scope-en').fill('Chapters one to three.');
  await Promise.all([other.waitForURL(`${server.url}${HOME}/consultations/open`), other.locator('button[value="save"]').click()]);
  await window.close();
  await page.locator('#scope-en').fill('Chapter four.');
  await press('save');
  await look('meanwhile');
  await open('/consultations/old/outcome');
  await press('add themes');
  await look('outcome');
  await both(page, 'summary', 'ورد 214 رأيًا.', '214 views came in.');
  await both(page, 'themes-0-title', 'مدة الاستشارة', 'Duration');
  await both(page, 'themes-0-said', 'المدة قصيرة.', 'It is too short.');
  await both(page, 'themes-0-done', 'مُدِّدت إلى ستين يومًا.', 'It was made sixty days.');
  await press('save');
  await look('outcome-published');
  await open('/sessions');
  await look('sessions');
  await open('/sessions/new');
  await look('session');
  await open('/sessions/live/outcome');
  await look('session-outcome');
  await open('/entities');
  await look('entities');
  await open('/entities/ministry/edit');
  await press('add participation.officials');
  await press('add participation.channels');
  await look('entity');
  await both(page, 'participation-commitment-aims', 'إشراك الجمهور في القرار.', 'To involve the public in decisions.');
  await press('save');
  await look('entity-mistake');
}

for (const lang of LANGUAGES) {
  test.describe(lang, () => {
    test.use({ locale: LOCALES[lang] });

    test('every page on which something is written', async ({ page, backend, trouble }) => {
      test.setTimeout(120_000);
      const server = await backend(DEFINITIONS);
      await signIn(page, server, 'editor');
      const look = inspector(page, lang);
      await walk(page, server, look);
      expect(look.seen.length).toBeGreaterThan(18);
      expect(unexpected(trouble)).toEqual([]);
    });
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, locale: 'en-GB' });

  test('a consultation is written, published and shown by keyboard alone', async ({ page, backend }) => {
    const server = await backend(DEFINITIONS);
    await signIn(page, server, 'editor');
    await page.goto(`${server.url}${HOME}/consultations`);
    const press = (key) => page.keyboard.press(key);
    const loaded = (key) => Promise.all([page.waitForEvent('load'), press(key)]);
    /** Moves on until that is reached; it is reached within a page's length. */
    const reach = async (selector) => {
      const locator = page.locator(selector).first();
      for (let n = 0; n < 120; n += 1) {
        await press('Tab');
        if (await locator.evaluate((element) => element === document.activeElement)) return;
      }
      throw new Error(`no way to ${selector} by keyboard`);
    };
    const type = async (selector, text) => { await reach(selector); await page.keyboard.type(text); };
    await reach('a[href*="/consultations/new"]');
    await loaded('Enter');
    await type('#title-en', 'Plan');
    // Enter in a field keeps nothing, and loses nothing.
    await loaded('Enter');
    await expect(page.locator('#title-en')).toHaveValue('Plan');
    for (const field of ['purpose', 'scope', 'procedure']) await type(`#${field}-en`, `The ${field}`);
    await reach('button[value="add ways email"]');
    await loaded('Enter');
    await expect(page.locator('#ways-0-address')).toBeFocused();
    await page.keyboard.type('views@example.gov.qa');
    await reach('button[value="check"]');
    await loaded('Enter');
    await reach('input[name="topic"]');
    await press('Space');
    for (let n = 0; n < 2; n += 1) { await press('Tab'); await press('Space'); }
    await reach('input[name="anyway"]');
    await press('Space');
    await press('Tab');
    await loaded('Enter');
    await expect(page.locator('main')).toContainText('Published.');
    const answer = await page.request.get(`${server.url}/v1/consultations/plan`);
    expect((await answer.json()).state).toBe('open');
  });
});
