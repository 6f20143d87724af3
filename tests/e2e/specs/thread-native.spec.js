// Without any script, the plain form of a thread's snippet writes; with it, the widget takes over what was typed there.
import { LANGUAGES, direction } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { message } from '../support/messages.js';
import { published } from '../support/threads.js';

const WORDS = {
  ar: { text: 'نقترح مد المهلة أسبوعًا، ونشر الردود بلغتين.', name: 'مريم' },
  en: { text: 'Please extend the period by a week, and publish replies in two languages.', name: 'Maryam' },
};

/** The address of a page of another website with the snippet that the backend recommends. */
async function recommended(discuss, host, lang, pollId) {
  const { server, comments } = await discuss({ lang, open: false });
  const snippet = await (await server.get(`/v1/threads/${pollId}/snippet?lang=${lang}`)).text();
  const url = await host.page('plain', { lang, dir: direction(lang), snippet, backend: server.url, poll: pollId });
  return { server, comments, url };
}

for (const lang of LANGUAGES) {
  const words = WORDS[lang];

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test(`${lang}: a comment is shown, confirmed and kept once`, async ({ discuss, host, page, request, pollId }) => {
      const { server, comments, url } = await recommended(discuss, host, lang, pollId);
      await page.goto(url);
      await comments.fallback.locator('textarea').fill(words.text);
      await comments.fallback.locator('[name="name"]').fill(words.name);
      await comments.fallback.locator('[name="type"]').selectOption('suggestion');
      await expect(comments.fallback.locator('[name="website"]'), 'nobody meets the trap').toBeHidden();
      await comments.fallback.getByRole('button').click();
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('html')).toHaveAttribute('dir', direction(lang));
      await expect(page.locator('main')).toContainText(words.text);
      expect(await published(server, pollId), 'nothing before it is confirmed').toEqual([]);
      const hidden = page.locator('form input[type="hidden"]');
      const form = Object.fromEntries(await hidden.evaluateAll((inputs) => inputs.map(({ name, value }) => [name, value])));
      await page.locator('form button:not([name])').click();
      await expect(page.locator('form button:not([name])')).toHaveCount(0);
      const again = await request.post(`${server.url}/v1/threads/${pollId}/comments`, { form });
      expect(again.ok()).toBe(true);
      const found = await published(server, pollId);
      expect(found.map(({ text, name, type }) => ({ text, name, type }))).toEqual([{ ...words, type: 'suggestion' }]);
    });
  });

  test(`${lang}: what was typed into the recommended form moves to the widget`, async ({ discuss, host, page, pollId }) => {
    const { server, comments, url } = await recommended(discuss, host, lang, pollId);
    let release;
    const released = new Promise((done) => { release = done; });
    await page.route('**/*.wasm', async (route) => { await released; await route.continue(); });
    await page.goto(url);
    await comments.fallback.locator('textarea').fill(words.text);
    await comments.fallback.locator('[name="name"]').fill(words.name);
    await comments.fallback.locator('[name="type"]').selectOption('enquiry');
    release();
    await comments.ready();
    await expect(comments.text).toHaveValue(words.text);
    await expect(comments.fallback).toBeHidden();
    await comments.submit.click();
    await expect(comments.notice).toContainText(message('comments-published', lang));
    const found = await published(server, pollId);
    expect(found.map(({ text, name, type }) => ({ text, name, type }))).toEqual([{ ...words, type: 'enquiry' }]);
  });
}
