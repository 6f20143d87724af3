// The page and its list under the conditions that every widget must bear: readers, policies, neighbours, narrow screens, keys,
// and texts that would rather be something else.
import { SCHEME, sound } from '../support/appearances.js';
import { LANGUAGES, poll } from '../support/definitions.js';
import { status } from '../support/faults.js';
import { expect, test } from '../support/fixtures.js';
import { STRICT, boxes, hostile } from '../support/neighbours.js';
import { PARTICIPATION, defined, manyPolls, partOf, stand } from '../support/participation.js';
import { PAYLOADS } from '../support/payloads.js';

const ELEMENT = '<sawt-participation entity="ministry"></sawt-participation>';
const LONG = { ar: `مقترح${'ات'.repeat(60)}`, en: 'Donaudampfschifffahrtsgesellschaft'.repeat(6) };

for (const lang of LANGUAGES) {
  test(`${lang}: the page in every state`, async ({ page, backend, host }) => {
    test.setTimeout(120_000);
    const definitions = defined();
    definitions.polls.push(poll('long', 'single', { question: LONG }));
    const { url } = await stand({ page, backend, host }, { lang, element: ELEMENT, definitions, open: false });
    const html = (await (await fetch(url)).text()).replace('</head>', `${SCHEME}</head>`);
    const part = partOf(page, 'participation');
    const check = (state) => sound(page, 'sawt-participation', `${lang} ${state}`);
    await page.goto(host.publish('/page.html', html));
    await expect(part('growth')).toBeVisible();
    await part('activities').scrollIntoViewIfNeeded();
    await expect(part('activity')).toHaveCount(6);
    await check('as it arrives');
    await part('filter').locator('select[name="kind"]').selectOption('poll');
    await expect(part('activity')).toHaveCount(2);
    await part('filter').locator('select[name="state"]').selectOption('closed');
    await expect(part('everything')).toBeVisible();
    await check('nothing found');
    await page.route(/\/v1\/activities\?/, status(503));
    await part('everything').click();
    await expect(part('error')).toBeVisible();
    await check('a list that does not come');
    await page.route(/\/v1\/indicators/, status(503));
    await page.reload();
    await expect(part('indicators').locator('[part~="error"]')).toBeVisible();
    await check('figures that do not come');
  });

  test(`${lang}: the page by keyboard alone`, async ({ page, backend, host }) => {
    await stand({ page, backend, host }, { lang, element: ELEMENT, definitions: defined({ activities: { polls: manyPolls(12) } }) });
    const part = partOf(page, 'participation');
    await expect(part('growth')).toBeVisible();
    await part('activities').scrollIntoViewIfNeeded();
    await expect(part('activity')).toHaveCount(10);
    await page.locator('main h1').evaluate((heading) => { heading.tabIndex = -1; heading.focus(); });
    const focused = () => page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active.getAttribute('data-focus') ?? active.getAttribute('href') ?? active.getAttribute('part') ?? active.className;
    });
    const order = [];
    for (let press = 0; press < 40 && order.at(-1) !== 'button plain mail' && !String(order.at(-1)).startsWith('mailto:?'); press += 1) {
      await page.keyboard.press('Tab');
      order.push(await focused());
    }
    expect(order.slice(0, 5)).toEqual(['mailto:officer@example.gov.qa', 'tel:+97444069999', 'https://social.example/ministry', 'mailto:views@example.gov.qa', 'tel:+97444061111']);
    const rest = order.slice(5);
    const at = (what) => rest.findIndex((one) => what.test(String(one)));
    const places = [/^state$/, /^kind$/, /^level$/, /more/, /activities\.rss/, /activities\.json/, /scroll/, /^\/data$/, /link/, /copy/, /^mailto:\?/].map(at);
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await part('more').focus();
    await page.keyboard.press('Enter');
    await expect(part('activity').nth(10)).toBeFocused();
    await part('filter').locator('select[name="state"]').focus();
    await page.keyboard.press('ArrowDown');
    await expect(partOf(page, 'activities')('status').first()).not.toBeEmpty();
  });

  test(`${lang}: the page and the badge under the strictest policy`, async ({ page, backend, host, trouble }) => {
    const element = `<sawt-activities entity="ministry" variant="badge"></sawt-activities>${ELEMENT}`;
    const { server, url } = await stand({ page, backend, host }, { lang, element, open: false });
    host.forward(server.url);
    const html = (await (await fetch(url)).text()).replaceAll(server.url, host.url);
    await page.goto(host.publish('/strict.html', html, { 'Content-Security-Policy': STRICT }));
    const part = partOf(page, 'participation');
    await expect(part('growth').locator('.bar')).toBeVisible();
    await part('activities').scrollIntoViewIfNeeded();
    await expect(part('activity')).toHaveCount(5);
    await expect(partOf(page, 'activities')('link').first()).toBeVisible();
    expect(await page.evaluate(() => globalThis.__violations)).toEqual([]);
    expect(trouble).toEqual([]);
  });

  test(`${lang}: the page on one whose styles and scripts get in the way`, async ({ page, backend, host }) => {
    const { url } = await stand({ page, backend, host }, { lang, element: ELEMENT, open: false });
    const part = partOf(page, 'participation');
    const seen = () => boxes(page.locator('sawt-participation [part~="base"]').first());
    const ready = async () => {
      await expect(part('growth')).toBeVisible();
      await part('activities').scrollIntoViewIfNeeded();
      await expect(part('activity')).toHaveCount(5);
      for (const countdown of await page.locator('sawt-participation sawt-countdown').all()) {
        await countdown.scrollIntoViewIfNeeded();
        await expect(countdown.locator('[part~="frame"]')).toBeVisible();
      }
    };
    const plain = (await (await fetch(url)).text()).replace('<main>', '<main style="inline-size:60rem">');
    await page.goto(host.publish('/calm.html', plain));
    await ready();
    const calm = await seen();
    await page.goto(host.publish('/hostile-page.html', hostile(plain)));
    await ready();
    expect(await seen()).toEqual(calm);
  });
}

test('what would act or turn letters around stays text, wherever it is defined', async ({ page, backend, host, trouble }) => {
  test.slow();
  const dialogs = [];
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); dialog.dismiss(); });
  const turned = '\u202egov.qa\u202c \u2067x\u2069';
  const texts = [...PAYLOADS.filter((_, at) => at % 40 === 0), turned];
  const map = (value) => ({ ar: value, en: value });
  const participation = {
    ...PARTICIPATION,
    commitment: Object.fromEntries(Object.keys(PARTICIPATION.commitment).map((field, at) => [field, map(texts[at])])),
    officials: [{ role: 'officer', post: map(texts[5]), name: map(texts[6]), email: 'a@b?bcc=c@d', phone: 'javascript:alert(1)' }],
    channels: texts.map((value) => ({ kind: 'web', title: map(value), address: 'javascript:alert(1)', purpose: map(value) })),
    disclaimer: { version: texts[7].slice(0, 60), text: map(texts[8]) },
    blocks: texts.map((value) => ({ title: map(value), text: map(value), url: 'javascript:alert(1)' })),
  };
  const { url } = await stand({ page, backend, host }, { element: ELEMENT, open: false });
  await page.route(/\/v1\/entities\//, async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    await route.fulfill({ response, json: { ...answer, entity: { ...answer.entity, participation } } });
  });
  await page.route(/\/v1\/activities\?/, async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    const [line] = answer.activities;
    const activities = texts.slice(0, 10).map((value, at) => ({ ...line, id: `p-${at}`, title: map(value), summary: map(value), page: 'javascript:alert(1)' }));
    await route.fulfill({ response, json: { ...answer, activities } });
  });
  await page.goto(url);
  const part = partOf(page, 'participation');
  await expect(part('officer')).toBeVisible();
  await part('activities').scrollIntoViewIfNeeded();
  await expect(part('activity')).toHaveCount(10);
  const found = await page.evaluate(() => {
    const all = [];
    const visit = (root) => {
      for (const element of root.querySelectorAll('*')) {
        all.push(element);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document.querySelector('sawt-participation').shadowRoot);
    return {
      names: [...new Set(all.map((element) => element.localName))].filter((name) => ['script', 'img', 'svg', 'iframe', 'style', 'object', 'form', 'video', 'math'].includes(name)),
      handlers: all.flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on')),
      links: all.filter((element) => element.localName === 'a').map((element) => element.protocol).filter((protocol) => !['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)),
      loose: all.filter((element) => /[\u202a-\u202e]/.test(element.textContent) && !element.children.length && !element.closest('bdi, p, [dir]')).length,
    };
  });
  expect(found).toEqual({ names: [], handlers: [], links: [], loose: 0 });
  for (const value of texts) expect(await part('channels').textContent()).toContain(value.trim());
  expect(dialogs).toEqual([]);
  expect(trouble.filter((line) => line.startsWith('error:'))).toEqual([]);
});
