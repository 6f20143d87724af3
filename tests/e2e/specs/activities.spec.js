// What an entity's public can take part in: which lines, how many, and what a reader does with them.
import { LANGUAGES } from '../support/definitions.js';
import { held, status } from '../support/faults.js';
import { expect, test } from '../support/fixtures.js';
import { message } from '../support/messages.js';
import { ACTIVITIES, PAGE, defined, manyPolls, partOf, stand } from '../support/participation.js';

const LIST = /\/v1\/activities\?/;
const ELEMENT = '<sawt-activities entity="ministry"></sawt-activities>';
const ids = (list) => list.evaluateAll((lines) => lines.map((line) => line.dataset.focus));

for (const lang of LANGUAGES) {
  test(`${lang}: open ones come first, then upcoming, then closed, each with its kind, level, state and page`, async ({ page, backend, host }) => {
    await stand({ page, backend, host }, { lang, element: ELEMENT });
    const part = partOf(page, 'activities');
    await expect(part('activity')).toHaveCount(5);
    const groups = await part('group').evaluateAll((all) => all.map((group) => [group.querySelector('h3').id, group.querySelectorAll('[part~="activity"]').length]));
    expect(groups).toEqual([['open', 3], ['upcoming', 1], ['closed', 1]]);
    const draft = part('activity').first();
    await expect(draft.locator('h4 a')).toHaveAttribute('href', '/draft');
    await expect(draft.locator('[part~="description"]')).not.toBeEmpty();
    await expect(draft.locator('sawt-countdown')).toHaveAttribute('variant', 'badge');
    await expect(part('activity').filter({ has: page.locator('[data-state="upcoming"]') }).locator('[part~="time"]')).toContainText(/\d{1,2}:\d\d/);
    await expect(part('group').last().locator('sawt-countdown')).toHaveCount(0);
    const feeds = await part('feeds').locator('a').evaluateAll((links) => links.map((link) => new URL(link.href)));
    expect(feeds.map(({ pathname, search }) => pathname + search)).toEqual(['rss', 'json'].map((form) => `/v1/activities.${form}?entity=ministry&lang=${lang}`));
  });

  test(`${lang}: a filter narrows the list, tells how many are left, and can be taken back`, async ({ page, backend, host }) => {
    await stand({ page, backend, host }, { lang, element: ELEMENT });
    const part = partOf(page, 'activities');
    await expect(part('activity')).toHaveCount(5);
    await expect(part('status').first()).toBeEmpty();
    const list = (name) => part('filter').locator(`select[name="${name}"]`);
    await list('level').selectOption('consultation');
    await expect(part('activity')).toHaveCount(3);
    await expect(part('status').first()).toHaveText(lang === 'ar' ? /^المعروض: .?3.? أنشطة$/ : /^Shown: .?3.? activities$/);
    await list('kind').selectOption('poll');
    await expect(part('activity')).toHaveCount(1);
    await list('state').selectOption('closed');
    await expect(part('note').first()).toHaveText(message('activities-none-found', lang));
    await part('everything').click();
    await expect(part('activity')).toHaveCount(5);
    await expect(part('title')).toBeFocused();
    await expect(list('kind')).toHaveValue('');
  });

  test(`${lang}: sixty come ten by ten, and the focus goes to the first new one`, async ({ page, backend, host }) => {
    test.slow();
    await stand({ page, backend, host }, { lang, element: ELEMENT, definitions: defined({ activities: { polls: manyPolls(60) } }) });
    const part = partOf(page, 'activities');
    for (let shown = 10; shown < 60; shown += 10) {
      await expect(part('activity')).toHaveCount(shown);
      await part('more').focus();
      await page.keyboard.press('Enter');
      await expect(part('activity').nth(shown)).toBeFocused();
    }
    await expect(part('activity')).toHaveCount(60);
    await expect(part('more')).toHaveCount(0);
    expect(new Set(await ids(part('activity'))).size).toBe(60);
    await expect(part('status').first()).toHaveText(lang === 'ar' ? /^المعروض: .?60.? نشاطًا$/ : /^Shown: .?60.? activities$/);
  });

  test(`${lang}: on a narrow phone, too, what counts down takes the room that was kept for it`, async ({ page, backend, host }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await stand({ page, backend, host }, { lang, element: ELEMENT });
    const countdowns = partOf(page, 'activities')('activity').locator('sawt-countdown');
    await expect(countdowns).not.toHaveCount(0);
    for (const countdown of await countdowns.all()) {
      await countdown.scrollIntoViewIfNeeded();
      await expect(countdown.getByRole('timer')).toBeVisible();
      const { kept, taken } = await countdown.evaluate((element) => ({
        kept: Number.parseFloat(getComputedStyle(element).minBlockSize), taken: element.getBoundingClientRect().height,
      }));
      expect(taken).toBe(kept);
    }
  });

  test(`${lang}: who comes back to the page finds the filter and the length of the list`, async ({ page, backend, host }) => {
    await stand({ page, backend, host }, { lang, element: ELEMENT, definitions: defined({ activities: { ...ACTIVITIES, polls: manyPolls(25) } }) });
    const part = partOf(page, 'activities');
    await part('filter').locator('select[name="kind"]').selectOption('poll');
    await expect(part('activity').first()).toContainText('000');
    await part('more').click();
    await expect(part('activity')).toHaveCount(20);
    await page.reload();
    await expect(part('activity')).toHaveCount(20);
    await expect(part('filter').locator('select[name="kind"]')).toHaveValue('poll');
  });

  test(`${lang}: the badge is one line with the number of open ones, and leads to the entity's page`, async ({ page, backend, host }) => {
    await stand({ page, backend, host }, { lang, element: '<sawt-activities entity="ministry" variant="badge" kind="consultation"></sawt-activities>' });
    const link = partOf(page, 'activities')('link');
    await expect(link).toHaveText(lang === 'ar' ? 'المشاركة الإلكترونية: استشارة واحدة مفتوحة' : /^E-participation: .?1.? open consultation$/);
    await expect(link).toHaveAttribute('href', PAGE);
    await expect(partOf(page, 'activities')('base')).toHaveText(await link.textContent());
    expect((await partOf(page, 'activities')('base').boundingBox()).height).toBeLessThan(60);
  });

  test(`${lang}: a badge whose backend is not to be reached leaves the page's own link`, async ({ page, backend, host, trouble }) => {
    const element = '<sawt-activities entity="ministry" variant="badge" href="here.html"><a id="own" href="here.html">المشاركة</a></sawt-activities>';
    const { url } = await stand({ page, backend, host }, { lang, element, open: false });
    await page.route(LIST, status(503));
    const failed = page.waitForResponse(LIST);
    await page.goto(url);
    await failed;
    await expect(page.locator('#own')).toBeVisible();
    await expect(partOf(page, 'activities')('error')).toHaveCount(0);
    expect(trouble.filter((line) => line.startsWith('error:'))).toEqual([]);
  });

  for (const [attributes, group] of [['', 'any'], ['state="open"', 'open']]) {
    test(`${lang}: where there is nothing (${group}), it is said, with what to do`, async ({ page, backend, host }) => {
      await stand({ page, backend, host }, { lang, element: `<sawt-activities entity="ministry" ${attributes}></sawt-activities>`, definitions: defined({ activities: {} }) });
      const part = partOf(page, 'activities');
      await expect(part('note').first()).toHaveText(lang === 'ar' ? /الخلاصات أدناه/ : /feeds below/);
      await expect(part('feeds')).toBeVisible();
      await expect(part('filter')).toHaveCount(0);
    });
  }

  test(`${lang}: a list that does not come says so beside the page's own content, and comes when it is asked for again`, async ({ page, backend, host }) => {
    const { url } = await stand({ page, backend, host }, { lang, element: ELEMENT.replace('><', '><p id="own">ما يقوله الموقع</p><'), open: false });
    const part = partOf(page, 'activities');
    await page.route(LIST, status(503));
    await page.goto(url);
    await expect(part('error')).toContainText(message('common-unavailable', lang));
    await expect(page.locator('#own')).toBeVisible();
    await page.unroute(LIST);
    await part('retry').click();
    await expect(part('activity')).toHaveCount(5);
    await expect(page.locator('#own')).toBeHidden();
    await expect(part('title')).toBeFocused();
  });

  test(`${lang}: a filter whose answer does not come says so in its place, and goes on`, async ({ page, backend, host }) => {
    await stand({ page, backend, host }, { lang, element: ELEMENT });
    const part = partOf(page, 'activities');
    await expect(part('activity')).toHaveCount(5);
    await page.route(/kind=poll/, status(500));
    await part('filter').locator('select[name="kind"]').selectOption('poll');
    await expect(part('error')).toContainText(message('common-unavailable', lang));
    await expect(part('activity')).toHaveCount(0);
    await page.unroute(/kind=poll/);
    await part('retry').click();
    await expect(part('activity')).toHaveCount(1);
    await expect(part('activity')).toBeFocused();
    await expect(part('error')).toHaveCount(0);
  });

  test(`${lang}: an answer that comes late does not undo a later choice`, async ({ page, backend, host }) => {
    await stand({ page, backend, host }, { lang, element: ELEMENT });
    const part = partOf(page, 'activities');
    const kind = part('filter').locator('select[name="kind"]');
    await expect(part('activity')).toHaveCount(5);
    const release = await held(page, /kind=poll/);
    await kind.selectOption('poll');
    await expect(part('status').first()).toHaveText(message('common-loading', lang));
    await kind.selectOption('session');
    await expect(part('activity')).toHaveCount(1);
    const late = page.waitForResponse(/kind=poll/);
    release();
    await late;
    await expect(part('activity').locator('[part~="kind"]')).toHaveText(lang === 'ar' ? 'جلسة حوارية مباشرة' : 'Live session');
  });
}

const WRONG = {
  'no entity': ['', /entity/],
  'an entity that cannot be one': ['entity="Ministry 1"', /entity[\s\S]*Ministry 1/],
  'a state that there is not': ['entity="ministry" state="opened"', /state[\s\S]*opened/],
  'a limit of nothing': ['entity="ministry" limit="0"', /limit[\s\S]*255/],
  'a link that would run': ['entity="ministry" variant="badge" href="javascript:alert(1)"', /href[\s\S]*javascript/],
};

for (const [name, [attributes, said]] of Object.entries(WRONG)) {
  test(`${name}: the console teaches, the page's own content stays`, async ({ page, backend, host, trouble }) => {
    await stand({ page, backend, host }, { element: `<sawt-activities ${attributes}><p id="own">ما يقوله الموقع</p></sawt-activities>` });
    await expect.poll(() => trouble.join('\n')).toMatch(said);
    await expect(page.locator('#own')).toBeVisible();
    await expect(partOf(page, 'activities')('activity')).toHaveCount(0);
  });
}
