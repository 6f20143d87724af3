// An entity's e-participation page: which blocks it has, who answers, and what its figures say.
import { LANGUAGES, text } from '../support/definitions.js';
import { status } from '../support/faults.js';
import { expect, test } from '../support/fixtures.js';
import { message } from '../support/messages.js';
import { PAGE, PARTICIPATION, defined, partOf, stand } from '../support/participation.js';

const ELEMENT = '<sawt-participation entity="ministry"></sawt-participation>';
const ENTITY = /\/v1\/entities\//;
const INDICATORS = /\/v1\/indicators\?/;

const blocks = (part) => part('block').evaluateAll((all) => all.map((block) => block.part[1]));
const entityOf = (changes) => defined({ participation: { ...PARTICIPATION, ...changes } });

/** The server's answer about figures, with some of them changed. */
const figures = (page, change) => page.route(INDICATORS, async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, json: change(await response.json()) });
});

for (const lang of LANGUAGES) {
  test(`${lang}: the whole page stands there, block by block`, async ({ page, backend, host, trouble }) => {
    await stand({ page, backend, host }, { lang, element: ELEMENT });
    const part = partOf(page, 'participation');
    await expect(part('indicators')).toBeVisible();
    expect(await blocks(part)).toEqual(['commitment', 'officer', 'channels', 'activities', 'indicators', 'disclaimer', 'further', 'share']);
    for (const field of Object.values(PARTICIPATION.commitment)) await expect(part('commitment')).toContainText(text(field, lang));
    await expect(part('officer')).toContainText(text(PARTICIPATION.officials[0].post, lang));
    await expect(part('officer').getByRole('link', { name: 'officer@example.gov.qa' })).toHaveAttribute('href', 'mailto:officer@example.gov.qa');
    await expect(part('officer').getByRole('link', { name: '+974 4406 9999' })).toHaveAttribute('href', 'tel:+97444069999');
    const [social, email, phone] = await part('channel').all();
    await expect(social.getByRole('link')).toHaveAttribute('href', 'https://social.example/ministry');
    await expect(email.locator('[part~="promise"]')).toContainText(lang === 'ar' ? /الرد خلال .?10.? أيام عمل/ : /Reply within .?10.? working days/);
    await expect(phone.locator('[part~="promise"]')).toHaveText(lang === 'ar' ? 'الرد خلال يومي عمل' : /Reply within .?2.? working days/);
    await expect(phone.locator('bdi')).toHaveAttribute('dir', 'ltr');
    await expect(part('disclaimer').locator('[part~="version"]')).toContainText('2026-10');
    await expect(part('activity')).toHaveCount(5);
    expect(trouble).toEqual([]);
  });

  const standIns = {
    spokesperson: [{ role: 'public-relations', email: 'pr@example.gov.qa' }, { role: 'spokesperson', email: 'press@example.gov.qa' }],
    'public-relations': [{ role: 'public-relations', email: 'pr@example.gov.qa' }],
    entity: [],
  };
  const shown = { spokesperson: 'press@example.gov.qa', 'public-relations': 'pr@example.gov.qa', entity: 'views@example.gov.qa' };
  for (const [capacity, officials] of Object.entries(standIns)) {
    test(`${lang}: without an officer the card says who stands in (${capacity}), and how to reach them`, async ({ page, backend, host }) => {
      await stand({ page, backend, host }, { lang, element: ELEMENT, definitions: entityOf({ officials }) });
      const officer = partOf(page, 'participation')('officer');
      await expect(officer).toHaveAttribute('data-capacity', capacity);
      await expect(officer.locator('[part~="capacity"]')).toContainText(lang === 'ar' ? 'في حال عدم تكليف مسؤول' : 'Where there is none');
      await expect(officer.getByRole('link', { name: shown[capacity] })).toBeVisible();
    });
  }

  test(`${lang}: an entity that has defined nothing still says who to turn to`, async ({ page, backend, host }) => {
    await stand({ page, backend, host }, { lang, element: ELEMENT, definitions: defined({ participation: null, activities: {} }) });
    const part = partOf(page, 'participation');
    await expect(part('officer')).toContainText(lang === 'ar' ? 'وزارة المواصلات والتخطيط' : 'Ministry of Transport and Planning');
    await expect(part('officer').locator('[part~="capacity"]')).not.toBeEmpty();
    await expect(part('note').first()).toBeVisible();
    expect(await blocks(part)).toEqual(['officer', 'activities', 'share']);
  });

  test(`${lang}: growth stands beside its target, its definition, its baseline and its denominator`, async ({ page, backend, host }) => {
    await stand({ page, backend, host }, { lang, element: ELEMENT });
    const growth = partOf(page, 'participation')('growth');
    await expect(growth).toContainText(/25.?%/);
    await expect(growth.locator('[data-verdict="reached"]')).toContainText(/20.?%/);
    const facts = await growth.locator('dd').allTextContents();
    expect(facts.slice(0, 3)).toEqual(['1,000', '1,200', '1,250']);
    expect(facts[3]).toBe(message('participation-definition-usual', lang));
    await expect(growth.locator('dt').first()).toContainText('2024');
    await expect(growth.locator('[part~="note"]')).toHaveCount(0);
    const table = partOf(page, 'participation')('table');
    await expect(table.locator('caption')).toHaveText(message('participation-years', lang));
    await expect(table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '2025' }) }).getByRole('cell').nth(5)).toHaveText('1,250');
  });

  test(`${lang}: a small baseline is pointed out, and a missed target is called missed`, async ({ page, backend, host }) => {
    const target = { baseline_year: 2024, growth_percent: 50, counted_elsewhere: { 2024: 40, 2025: 50 } };
    await stand({ page, backend, host }, { lang, element: ELEMENT, definitions: entityOf({ target }) });
    const growth = partOf(page, 'participation')('growth');
    await expect(growth.locator('[data-verdict="missed"]')).toContainText(/50.?%/);
    await expect(growth.locator('[part~="note"]')).toHaveText(message('participation-small-base', lang));
  });

  test(`${lang}: answers in time are told in percent with both numbers`, async ({ page, backend, host }) => {
    const { url } = await stand({ page, backend, host }, { lang, element: ELEMENT, open: false });
    await figures(page, (indicators) => ({ ...indicators, promises: { due: 1200, kept: 1128 } }));
    await page.goto(url);
    const kept = partOf(page, 'participation')('kept');
    await expect(kept).toContainText(/94.?%/);
    expect(await kept.locator('dd').allTextContents()).toEqual(['1,200', '1,128']);
  });

  test(`${lang}: figures that do not come are told in their place, and come when they are asked for again`, async ({ page, backend, host }) => {
    const { url } = await stand({ page, backend, host }, { lang, element: ELEMENT, open: false });
    await page.route(INDICATORS, status(503));
    await page.goto(url);
    const part = partOf(page, 'participation');
    await expect(part('indicators').locator('[part~="error"]')).toContainText(message('common-unavailable', lang));
    await expect(part('activity')).toHaveCount(5);
    await expect(part('officer')).toBeVisible();
    await page.unroute(INDICATORS);
    await part('retry').click();
    await expect(part('growth')).toBeVisible();
    await expect(part('indicators')).toBeFocused();
  });

  test(`${lang}: a page that does not come leaves the site's own content, and comes when it is asked for again`, async ({ page, backend, host }) => {
    const { url } = await stand({ page, backend, host }, { lang, element: ELEMENT.replace('><', '><p id="own">ما يقوله الموقع</p><'), open: false });
    await page.route(ENTITY, status(503));
    await page.goto(url);
    const part = partOf(page, 'participation');
    await expect(part('error')).toContainText(message('common-unavailable', lang));
    await expect(page.locator('#own')).toBeVisible();
    await page.unroute(ENTITY);
    await part('retry').click();
    await expect(part('commitment')).toBeVisible();
    await expect(page.locator('#own')).toBeHidden();
  });

  test(`${lang}: the link that is handed on leads to the entity's page, without marks that nobody sees`, async ({ page, backend, host, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const definitions = entityOf({ page: { ar: '/ar/participation', en: '/en/participation' } });
    const { url } = await stand({ page, backend, host }, { lang, element: ELEMENT, definitions });
    const share = partOf(page, 'participation')('share');
    const official = `${new URL(`/${lang}/participation`, url).href}?utm_source=copy&utm_medium=share&utm_campaign=ministry`;
    await expect(share.locator('[part~="link"]')).toHaveValue(official);
    await share.locator('[part~="copy"]').click();
    await expect(share.locator('[part~="status"]')).toHaveText(message('participation-copied', lang));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(official);
    const links = await share.getByRole('link').evaluateAll((all) => all.map((link) => [link.href, link.rel]));
    const leads = links.map(([address]) => address.split('?')[0]);
    expect(leads).toEqual(['mailto:', 'https://wa.me/', 'https://x.com/intent/post']);
    expect(links.every(([, rel]) => rel === 'noopener noreferrer')).toBe(true);
    for (const [at, channel] of ['mail', 'whatsapp', 'x'].entries()) {
      expect(decodeURIComponent(links[at][0])).toContain(official.replace('=copy&', `=${channel}&`));
    }
    const mail = decodeURIComponent(links[0][0]);
    expect(mail).toContain(lang === 'ar' ? 'المشاركة الإلكترونية' : 'E-participation');
    expect(mail).not.toMatch(/[\u2066-\u2069]/);
  });

  test(`${lang}: printed, the page has its texts and neither buttons nor filters`, async ({ page, backend, host }) => {
    await stand({ page, backend, host }, { lang, element: ELEMENT });
    const part = partOf(page, 'participation');
    await expect(part('activity')).toHaveCount(5);
    await expect(part('growth')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    for (const name of ['commitment', 'officer', 'channels', 'growth', 'table', 'disclaimer']) await expect(part(name)).toBeVisible();
    await expect(part('activity').first()).toBeVisible();
    for (const name of ['filter', 'feeds', 'copy']) await expect(part(name)).toBeHidden();
    await page.setViewportSize({ width: 700, height: 990 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('blocks are those that the webmaster names, in that order, and figures that nobody shows are not asked for', async ({ page, backend, host }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await stand({ page, backend, host }, { element: '<sawt-participation entity="ministry" sections="share officer"></sawt-participation>' });
  const part = partOf(page, 'participation');
  await expect(part('officer')).toBeVisible();
  expect(await blocks(part)).toEqual(['share', 'officer']);
  expect(asked.filter((address) => INDICATORS.test(address))).toEqual([]);
});

test('a block that there is not: the console teaches, the page’s own content stays', async ({ page, backend, host, trouble }) => {
  await stand({ page, backend, host }, { element: '<sawt-participation entity="ministry" sections="officers"><p id="own">ما يقوله الموقع</p></sawt-participation>' });
  await expect.poll(() => trouble.join('\n')).toMatch(/sections[\s\S]*officers[\s\S]*channels/);
  await expect(page.locator('#own')).toBeVisible();
});

test('eastern digits are printed everywhere, and years are not parted', async ({ page, backend, host }) => {
  await stand({ page, backend, host }, { element: '<sawt-participation entity="ministry" digits="arab"></sawt-participation>' });
  const part = partOf(page, 'participation');
  await expect(part('growth').locator('dt').first()).toContainText('٢٠٢٤');
  await expect(part('growth').locator('dd').first()).toHaveText('١٬٠٠٠');
  await expect(part('promise').first()).toContainText('١٠');
});
