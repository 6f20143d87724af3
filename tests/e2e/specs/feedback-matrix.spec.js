// Forms under the conditions that every widget must bear: readers, policies, neighbours, narrow screens.
import { SCHEME, sound } from '../support/appearances.js';
import { LANGUAGES } from '../support/definitions.js';
import { refused, resume } from '../support/faults.js';
import { expect, test } from '../support/fixtures.js';
import { FormOnPage, clarity, feedback, report, standing, survey } from '../support/forms.js';
import { STRICT, boxes, hostile } from '../support/neighbours.js';

for (const lang of LANGUAGES) {
  test(`${lang}: every preset in every state`, async ({ page, backend, host }) => {
    test.setTimeout(120_000);
    const more = [clarity('clarity'), feedback('feedback'), report('report')];
    const { url } = await standing({ page, backend, host }, survey('survey'), { lang, more, open: false });
    const html = (await (await fetch(url)).text()).replace('</head>', `${SCHEME}</head>`);
    const form = new FormOnPage(page, lang);
    const visit = async (id) => {
      await page.goto(host.publish(`/${id}.html`, html.replace('form="survey"', `form="${id}"`)));
      await expect(form.part('title')).toBeVisible();
    };
    const check = (state) => sound(page, 'sawt-feedback', `${lang} ${state}`);
    await visit('clarity');
    await check('one tap');
    await form.part('tap').nth(1).click();
    await form.option('why', 'unclear').check();
    await check('reasons');
    await form.next();
    await expect(form.part('thanks')).toBeFocused();
    await check('thanks');

    await visit('feedback');
    await form.option('answer', 'yes').check();
    await form.next();
    await expect(form.part('error-summary')).toBeFocused();
    await check('mistakes');
    await form.option('kind', 'complaint').check();
    await form.field('subject').fill('https://example.gov.qa/a/very/long/address/that/does/not/fit/a/narrow/screen');
    await form.field('text').fill('ن'.repeat(450));
    await form.field('email').fill('name@example.qa');
    await form.field('consent').check();
    await page.route('**/submissions', (route) => (route.request().method() === 'POST' ? refused(route) : route.continue()));
    await form.next();
    await expect(form.part('retry')).toBeVisible();
    await check('waiting for the network');
    await page.unroute('**/submissions');
    await resume(page);
    await expect(form.part('reference')).toBeVisible();
    await check('a receipt');

    await visit('report');
    await check('the competent bodies');

    await visit('survey');
    await form.option('respondent', 'entity').check();
    await form.field('since').fill('1');
    await form.next();
    await expect(form.part('error-summary')).toBeFocused();
    await check('a date that is none');
    await form.field('since').fill('');
    await form.next();
    await form.option('channels', 'other').check();
    await form.part('write-in').fill('x');
    await check('a text of one\'s own');
    await form.next();
    await form.next();
    await expect(form.part('error-summary')).toBeFocused();
    await check('a scale and rows without answers');
    await form.option('satisfaction', 'one').check();
    for (const row of ['clear', 'quick', 'safe']) await form.option(`statements-${row}`, 'neutral').check();
    await form.element.locator('.add').first().click();
    await form.element.locator('.add').first().click();
    await check('a ranking');
    await form.next();
    await expect(form.part('answer')).toHaveCount(8);
    await check('all answers');
  });

  test(`${lang}: a survey under the strictest policy`, async ({ page, backend, host, trouble }) => {
    const { form, server, url } = await standing({ page, backend, host }, feedback('strict'), { lang, open: false });
    host.forward(server.url);
    const html = (await (await fetch(url)).text()).replaceAll(server.url, host.url);
    await page.goto(host.publish('/strict.html', html, { 'Content-Security-Policy': STRICT }));
    await form.option('kind', 'suggestion').check();
    await form.field('subject').fill('تحت السياسة');
    await form.field('text').fill('نص');
    await form.option('answer', 'no').check();
    await form.next();
    await expect(form.part('reference')).toBeVisible();
    expect(await page.evaluate(() => globalThis.__violations)).toEqual([]);
    expect(trouble).toEqual([]);
  });

  test(`${lang}: a form on a page whose styles and scripts get in the way`, async ({ page, backend, host }) => {
    const { form, url } = await standing({ page, backend, host }, survey('hostile'), { lang, open: false });
    const seen = () => boxes(form.part('base'));
    const plain = (await (await fetch(url)).text()).replace('<main>', '<main style="inline-size:40rem">');
    await page.goto(host.publish('/calm.html', plain));
    await expect(form.part('page-title')).toBeVisible();
    const calm = await seen();
    await page.goto(host.publish('/hostile-form.html', hostile(plain)));
    await expect(form.part('page-title')).toBeVisible();
    expect(await seen()).toEqual(calm);
    await form.option('respondent', 'individual').check();
    await form.next();
    await expect(form.option('satisfaction', 'one')).toBeVisible();
  });
}
