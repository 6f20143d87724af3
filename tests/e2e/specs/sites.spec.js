// The demo's own websites, with the demo's own content: every poll on them is alive, and the pages are sound.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { violations } from '../support/axe.js';
import { expect, test } from '../support/fixtures.js';
import { CONTENT, SITES } from '../support/paths.js';
import { Poll } from '../support/poll.js';

const FILES = readdirSync(CONTENT).filter((name) => name.endsWith('.json')).map((name) => join(CONTENT, name));

const PAGES = {
  'ministry/index.html': 'ar',
  'ministry/polls.html': 'ar',
  'authority/ar/index.html': 'ar',
  'authority/en/index.html': 'en',
};

for (const [path, lang] of Object.entries(PAGES)) {
  test(`${path}: every poll comes alive, on a phone and on a desk`, async ({ page, backend, trouble }) => {
    test.slow();
    const server = await backend(FILES);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${server.url}/${path}`);
      for (const element of await page.locator('sawt-poll').all()) {
        await element.scrollIntoViewIfNeeded();
        await expect(element.locator('[part~="question"]')).toBeVisible();
      }
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    expect(trouble).toEqual([]);
  });
}

for (const [path, lang] of Object.entries({ ...PAGES, 'hostile/index.html': 'ar' })) {
  test(`${path}: its plain forms are those of the recommended snippets`, async ({ backend }) => {
    const server = await backend(FILES);
    const lines = (html) => html.split('\n').map((line) => line.trim());
    const page = await readFile(join(SITES, path), 'utf8');
    for (const [, poll, form] of page.matchAll(/<sawt-poll poll="([^"]+)"[^>]*>\s*(<form.*?<\/form>)/gs)) {
      const [printed] = /<form.*<\/form>/s.exec(await server.snippet(poll, lang));
      expect(lines(form), poll).toEqual(lines(printed.replaceAll(server.url, '')));
    }
  });
}

const DRAFTS = {
  'ministry/draft.html': { lang: 'ar', thread: 'transport-participation-policy', said: 'خمسة وأربعين يومًا للخطط الشاملة' },
  'authority/ar/draft.html': { lang: 'ar', thread: 'digital-participation-policy', said: 'ألا ينتهي موعد أي استشارة خلال إجازة رسمية' },
  'authority/en/draft.html': { lang: 'en', thread: 'digital-participation-policy', said: 'avoid the long school holidays' },
};

for (const [path, { thread, said }] of Object.entries(DRAFTS)) {
  test(`${path}: each article opens what was written about it, with the entity's answer`, async ({ page, backend, trouble }) => {
    test.slow();
    const server = await backend(FILES);
    await server.command('comments', 'import', '--thread', thread, '--from', 'json', join(CONTENT, 'comments', `${thread}.json`));
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${server.url}/${path}`);
      const articles = await page.locator('.article').all();
      expect(articles).toHaveLength(10);
      for (const article of articles) {
        await article.scrollIntoViewIfNeeded();
        await expect(article.locator('[part~="unfold"]')).toBeVisible();
      }
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    const fifth = page.locator('#article-5 sawt-comments');
    await fifth.locator('[part~="unfold"]').click();
    await expect(fifth.locator('[part~="official-reply"]').filter({ hasText: said })).toBeVisible();
    expect(trouble).toEqual([]);
  });
}

for (const [path, { lang, thread }] of Object.entries(DRAFTS)) {
  test(`${path}: its plain form is that of the recommended snippet`, async ({ backend }) => {
    const server = await backend(FILES);
    const form = (html) => /<form.*<\/form>/s.exec(html)[0].split('\n').map((line) => line.trim());
    const page = await readFile(join(SITES, path), 'utf8');
    const snippet = await (await server.get(`/v1/threads/${thread}/snippet?lang=${lang}`)).text();
    expect(form(page)).toEqual(form(snippet.replaceAll(server.url, '')));
  });
}

test('ministry/index.html: a citizen votes in the traffic poll', async ({ page, backend }) => {
  const server = await backend(FILES);
  await page.goto(`${server.url}/ministry/index.html`);
  const poll = await new Poll(page, 'ar').ready();
  await poll.vote('زيادة عدد رحلات المترو والترام');
  await poll.recorded();
  await expect(poll.results.locator('caption')).toContainText('1');
});

test('authority/ar/index.html: the survey of 2017 shows its published figures and their base', async ({ page, backend }) => {
  const server = await backend(FILES);
  await page.goto(`${server.url}/authority/ar/index.html`);
  const tools = new Poll(page, 'ar', page.locator('[poll="participation-tools-2017"]'));
  const obstacles = new Poll(page, 'ar', page.locator('[poll="participation-obstacles-2017"]'));
  await tools.element.scrollIntoViewIfNeeded();
  for (const share of ['93', '78', '68']) await expect(tools.results).toContainText(share);
  await expect(tools.base).toContainText('40 مؤسسة');
  for (const share of ['67', '33']) await expect(obstacles.results).toContainText(share);
  await expect(obstacles.base).toContainText('ولم يُنشر عددها');
  await expect(obstacles.results, 'a base that was not published is not zero').not.toContainText(/إجمالي الأصوات: .?0/);
});

test('hostile/index.html: the poll works on a page that gets in the way', async ({ page, backend }) => {
  const server = await backend(FILES);
  await page.goto(`${server.url}/hostile/index.html`);
  const poll = await new Poll(page, 'ar').ready();
  await poll.vote('تخصيص مسارات للحافلات');
  await poll.recorded();
  await expect(poll.submit).toHaveCount(0);
});

const PARTICIPATION = {
  'ministry/participation.html': { home: 'ministry/index.html', counted: /المشاركة الإلكترونية: استشارة واحدة مفتوحة/, capacity: 'officer' },
  'authority/ar/participation.html': { home: 'authority/ar/index.html', counted: /المشاركة الإلكترونية: .?5.? أنشطة مفتوحة/, capacity: 'public-relations' },
  'authority/en/participation.html': { home: 'authority/en/index.html', counted: /E-participation: .?5.? open activities/, capacity: 'public-relations' },
};

for (const [path, { home, counted, capacity }] of Object.entries(PARTICIPATION)) {
  test(`${path}: the home page leads to it, and all of it stands there, on a phone and on a desk`, async ({ page, backend, trouble }) => {
    test.slow();
    const server = await backend(FILES);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${server.url}/${home}`);
      await page.locator('sawt-activities').getByRole('link', { name: counted }).click();
      await expect(page).toHaveURL(`${server.url}/${path}`);
      const part = (name) => page.locator('sawt-participation').locator(`[part~="${name}"]`);
      await expect(part('officer')).toHaveAttribute('data-capacity', capacity);
      for (const name of ['commitment', 'channels', 'growth', 'table', 'disclaimer', 'share']) await expect(part(name)).toBeVisible();
      await part('activities').scrollIntoViewIfNeeded();
      await expect(part('activity').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    expect(trouble).toEqual([]);
  });
}
