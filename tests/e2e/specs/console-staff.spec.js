// The console's own pages: in both languages, by keyboard, without script; no axe violation, no policy violation.
import { LOCALES, inspector, unexpected } from '../support/console.js';
import { LANGUAGES } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { PASSWORD, add, code } from '../support/staff.js';

/** Nothing but the console. */
const NOTHING = { entities: [], polls: [] };

/** Goes through every page as its visitors do, and has each looked at under a name. */
async function walk(page, server, look) {
  const open = (path) => page.goto(server.url + path);
  const send = () => page.locator('main form').last().getByRole('button').click();
  await open('/console/sign-in');
  await look('sign-in');
  const link = await add(server, 'maryam@moc.example', 'owner');
  await open(link);
  await look('set-up');
  await page.locator('#new-password').fill('short');
  await page.locator('#again').fill('short');
  await send();
  await look('set-up-mistake');
  await page.locator('#new-password').fill(PASSWORD);
  await page.locator('#again').fill(PASSWORD);
  await send();
  await look('sign-in-told');
  await page.locator('#login').fill('maryam@moc.example');
  await page.locator('#password').fill('a wrong password, alas');
  await send();
  await look('sign-in-wrong');
  await page.locator('#password').fill(PASSWORD);
  await send();
  await look('enrolment');
  const key = await page.locator('main p.code').innerText();
  await page.locator('#code').fill('000000');
  await send();
  await look('enrolment-wrong');
  await page.locator('#code').fill(code(key));
  await send();
  await look('recovery');
  await open('/console');
  await look('welcome');
  await open('/console/account');
  await look('account');
  await page.locator('#current').fill(PASSWORD);
  await page.locator('#new-password').fill('short');
  await page.locator('#again').fill('short');
  await page.locator('form[action$="/account/password"] button').click();
  await look('account-mistake');
  await open('/console/members/new');
  await look('new-member');
  await page.locator('#name').fill('خالد');
  await page.locator('#login').fill('with space');
  await send();
  await look('new-member-mistake');
  await page.locator('#login').fill('khalid@moc.example');
  await send();
  await look('link');
  await open('/console/members');
  await look('members');
  await open('/console/members/2');
  await look('member');
  await page.locator('button[value="disabled"]').click();
  await look('member-told');
  await open('/console/audit');
  await look('audit');
  await open('/console/audit/check');
  await look('audit-check');
  await open('/console/no-such-page');
  await look('not-found');
  await page.locator('form[action="/console/sign-out"] button').click();
  await look('signed-out');
  await page.locator('#login').fill('maryam@moc.example');
  await page.locator('#password').fill(PASSWORD);
  await send();
  await look('second-factor');
  await page.locator('#code').fill('000000');
  await send();
  await look('second-factor-wrong');
  await page.locator('#code').fill(code(key, 1));
  await send();
  await look('signed-in-again');
}

for (const lang of LANGUAGES) {
  test.describe(lang, () => {
    test.use({ locale: LOCALES[lang] });

    test('every page of the console', async ({ page, backend, trouble }) => {
      test.setTimeout(120_000);
      const server = await backend(NOTHING);
      const look = inspector(page, lang);
      const broken = [];
      page.on('response', (response) => { if (response.status() >= 500) broken.push(response.url()); });
      await walk(page, server, async (name) => {
        await expect(page.locator('h1'), name).toBeVisible();
        expect(broken, name).toEqual([]);
        await look(name);
      });
      expect(look.seen.length).toBeGreaterThan(20);
      expect(unexpected(trouble)).toEqual([]);
    });

    test('signing in by keyboard alone', async ({ page, backend }) => {
      const server = await backend(NOTHING);
      const link = await add(server, 'maryam', 'viewer');
      await page.goto(server.url + link);
      await page.locator('#new-password').focus();
      await page.keyboard.type('a quiet morning tide');
      await page.keyboard.press('Tab');
      await page.keyboard.type('a quiet morning tide');
      await page.keyboard.press('Enter');
      await expect(page.locator('#login')).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(page.locator('.skip')).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(page.locator('#login')).toBeFocused();
      await page.keyboard.type('maryam');
      await page.keyboard.press('Tab');
      await page.keyboard.type('a quiet morning tide');
      await page.keyboard.press('Enter');
      await expect(page.locator('form[action="/console/sign-out"]')).toBeVisible();
      const outline = await page.locator('.bar nav a').first().evaluate((link) => { link.focus({ focusVisible: true }); return getComputedStyle(link).outlineStyle; });
      expect(outline).toBe('solid');
    });
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a member signs in, changes the language and signs out', async ({ page, backend }) => {
    const server = await backend(NOTHING);
    await page.goto(server.url + await add(server, 'maryam', 'viewer'));
    await page.locator('#new-password').fill(PASSWORD);
    await page.locator('#again').fill(PASSWORD);
    await page.locator('main button').click();
    await page.locator('#login').fill('maryam');
    await page.locator('#password').fill(PASSWORD);
    await page.locator('main button').click();
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
    await page.getByRole('link', { name: 'Audit log' }).first().click();
    await expect(page.locator('.bar a[aria-current="page"]')).toHaveText('Audit log');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('status')).toHaveText('You are signed out.');
  });
});
