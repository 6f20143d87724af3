// A report of wrongdoing: the competent bodies first, and nothing that leads back to whoever sends one.
import { LANGUAGES } from '../support/definitions.js';
import { refused, resume } from '../support/faults.js';
import { expect, test } from '../support/fixtures.js';
import { followed, report, standing } from '../support/forms.js';
import { message } from '../support/messages.js';

/** What the browser keeps of this page. */
const kept = (page) => page.evaluate(() => [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]);

for (const lang of LANGUAGES) {
  test(`${lang}: it leaves nothing on the device, carries nothing of it, and can be followed`, async ({ page, backend, host }) => {
    const requests = [];
    page.on('request', (request) => requests.push(request));
    const { form, server } = await standing({ page, backend, host }, report('wrongdoing'), { lang });
    await expect(form.part('body')).toHaveCount(2);
    await expect(form.part('body').first().getByRole('link')).toHaveAttribute('href', 'https://audit.example/');
    await expect(form.part('body').nth(1).getByRole('link')).toHaveAttribute('href', 'tel:999');
    await expect(form.part('limits')).toBeVisible();
    await form.field('what').fill('A contract was given away.');
    // Also while it can't be sent yet.
    await page.route('**/submissions', refused);
    await form.next();
    await expect(form.part('retry')).toBeVisible();
    expect(await kept(page)).toEqual([[], [], '']);
    await page.unroute('**/submissions');
    await resume(page);
    await expect(form.part('notice')).toContainText(message('feedback-received-report', lang));
    expect(await kept(page)).toEqual([[], [], '']);
    const posts = requests.filter((request) => request.method() === 'POST');
    expect(posts.every((request) => request.url().endsWith('/v1/forms/wrongdoing/submissions')), 'no token was asked for').toBe(true);
    const sent = posts.at(-1);
    expect(sent.headers()['sawt-device']).toBeUndefined();
    expect(sent.postDataJSON()).toEqual({ answers: { what: { text: 'A contract was given away.' } }, language: lang });
    const [reference, code] = [await form.part('reference').textContent(), await form.part('access-code').textContent()];
    const found = await followed(server, reference, code);
    expect(found.state).toBe('received');
    expect(found.received_at).toBeUndefined();
    await page.reload();
    await expect(form.field('what')).toHaveValue('');
  });
}

test('a quick exit takes the place of the page: the way back does not lead to it', async ({ page, backend, host }) => {
  const elsewhere = host.publish('/elsewhere.html', '<!doctype html><title>Elsewhere</title>');
  const before = host.publish('/before.html', '<!doctype html><title>Before</title>');
  const { form, url } = await standing({ page, backend, host }, report('wrongdoing', { exit_url: elsewhere }), { lang: 'en', open: false });
  await page.goto(before);
  await page.goto(url);
  await form.field('what').fill('A contract was given away.');
  await form.part('exit').click();
  await expect(page).toHaveTitle('Elsewhere');
  await page.goBack();
  await expect(page).toHaveTitle('Before');
});
