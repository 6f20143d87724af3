// A form whose backend fails: nothing that was entered is lost, it is sent once, and the person is told.
import { LANGUAGES } from '../support/definitions.js';
import { lost, problem, refused, resume, status } from '../support/faults.js';
import { expect, test } from '../support/fixtures.js';
import { feedback, followed, standing } from '../support/forms.js';
import { message } from '../support/messages.js';

const SUBMISSIONS = '**/v1/forms/*/submissions';

/** Puts these faults before the backend, one for each try, and notes the keys of all tries. */
async function failing(page, faults) {
  const keys = [];
  const left = [...faults];
  await page.route(SUBMISSIONS, (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    keys.push(route.request().headers()['idempotency-key']);
    const fault = left.shift();
    return fault ? fault(route) : route.continue();
  });
  return { keys, left };
}

const fill = async (form) => {
  await form.option('kind', 'complaint').check();
  await form.field('subject').fill('إشارة معطلة');
  await form.field('text').fill('الإشارة معطلة منذ يومين.');
  await form.option('answer', 'no').check();
};

for (const lang of LANGUAGES) {
  test(`${lang}: offline, refused for a while, an answer lost, a reload: sent once, and told`, async ({ page, backend, host }) => {
    const { form, server } = await standing({ page, backend, host }, feedback('faults'), { lang });
    const route = await failing(page, [refused, status(500), problem(429, { code: 'too-many-requests', retry_after_secs: 1 }), lost]);
    await fill(form);
    await form.next();
    await expect(form.part('status')).toContainText(message('common-kept-on-device', lang));
    await expect(form.field('text')).toBeDisabled();
    await expect(form.field('text')).toHaveValue('الإشارة معطلة منذ يومين.');
    await page.reload();
    await expect(form.field('text')).toHaveValue('الإشارة معطلة منذ يومين.');
    await expect(async () => {
      await resume(page);
      expect(await form.part('reference').count()).toBe(1);
    }).toPass();
    expect(new Set(route.keys).size).toBe(1);
    expect(route.left).toEqual([]);
    const [reference, code] = await Promise.all([form.part('reference').innerText(), form.part('access-code').innerText()]);
    expect((await followed(server, reference, code)).answers.subject.text).toBe('إشارة معطلة');
    const device = await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('sawt.outbox')));
    expect(device).toEqual([]);
  });

  test(`${lang}: a form that does not come says so and comes when asked; one that is refused keeps what was entered`, async ({ page, backend, host }) => {
    const { form, url } = await standing({ page, backend, host }, feedback('refused'), { lang, open: false });
    await page.route(/\/v1\/forms\/[^/]+$/, status(503));
    await page.goto(url);
    await expect(form.part('error')).toContainText(message('common-unavailable', lang));
    await page.unroute(/\/v1\/forms\/[^/]+$/);
    await form.part('retry').click();
    await expect(form.field('text')).toBeVisible();
    await failing(page, [problem(409, { code: 'closed' }), refused]);
    await fill(form);
    await form.next();
    await expect(form.part('notice')).toHaveText(message('problem-closed', lang));
    await expect(form.part('notice')).toBeFocused();
    await expect(form.field('text')).toHaveValue('الإشارة معطلة منذ يومين.');
    await form.next();
    await expect(form.part('retry')).toBeVisible();
    await form.part('discard').click();
    await expect(form.field('text')).toBeEnabled();
    await expect(form.field('text')).toHaveValue('الإشارة معطلة منذ يومين.');
    await form.part('erase').click();
    await expect(form.field('text')).toHaveValue('');
    await page.reload();
    await expect(form.field('text')).toHaveValue('');
  });
}
