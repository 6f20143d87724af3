// Nothing that a person wrote is lost, and nothing arrives twice, whatever the network does.
import { LANGUAGES } from '../support/definitions.js';
import { problem, refused, resume, status } from '../support/faults.js';
import { expect, test } from '../support/fixtures.js';
import { message } from '../support/messages.js';
import { published } from '../support/threads.js';

const TEXT = { ar: 'نص طويل كُتب على مهل.', en: 'A long text, written with care.' };

/** Puts a fault between the page and what is posted until it is mended. */
async function breakPosts(page, fault) {
  const state = { attempts: 0, keys: new Set(), mended: false };
  await page.route(/\/v1\/threads\/[^/]+\/comments$/, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    state.attempts += 1;
    state.keys.add(route.request().headers()['idempotency-key']);
    return state.mended ? route.continue() : fault(route, state.attempts);
  });
  return state;
}

/** The backend keeps the comment, and its answer is lost on the way. */
const lost = async (route) => {
  await route.fetch();
  await route.abort('connectionreset');
};

const FAULTS = { refused, 'an error of the server': status(500), 'too many': problem(429, { code: 'too-many-requests', retry_after_secs: 1 }), 'a lost answer': lost };

for (const lang of LANGUAGES) {
  for (const [name, fault] of Object.entries(FAULTS)) {
    test(`${lang}: ${name}: it is saved, told and sent once`, async ({ discuss, page, pollId }) => {
      const { comments, server } = await discuss({ lang });
      await comments.ready();
      const state = await breakPosts(page, fault);
      await comments.write(TEXT[lang]);
      await expect(comments.form).toContainText(message('common-kept-on-device', lang));
      await expect(comments.part('status'), 'and told to screen readers').toContainText(message('common-kept-on-device', lang));
      await expect(comments.text, 'what was written stays in sight').toHaveValue(TEXT[lang]);
      state.mended = true;
      await comments.part('retry').click();
      await comments.told('comments-published');
      expect(state.keys.size).toBe(1);
      expect((await published(server, pollId)).map(({ text }) => text)).toEqual([TEXT[lang]]);
    });
  }

  test(`${lang}: closed while unsent, it is sent by the next visit`, async ({ discuss, page, pollId }) => {
    const { comments, server, url } = await discuss({ lang });
    await comments.ready();
    const state = await breakPosts(page, refused);
    await comments.write(TEXT[lang]);
    await expect(comments.form).toContainText(message('common-kept-on-device', lang));
    await page.goto('about:blank');
    state.mended = true;
    await page.goto(url);
    await comments.told('comments-published');
    expect(state.keys.size).toBe(1);
    expect((await published(server, pollId)).map(({ text }) => text)).toEqual([TEXT[lang]]);
  });

  test(`${lang}: what a backend refuses stays in the form, with the reason`, async ({ discuss, page, pollId }) => {
    const { comments, server } = await discuss({ lang });
    await comments.ready();
    const state = await breakPosts(page, problem(409, { code: 'closed' }));
    await comments.write(TEXT[lang]);
    await comments.told('problem-closed');
    await expect(comments.notice).toBeFocused();
    await expect(comments.text).toHaveValue(TEXT[lang]);
    state.mended = true;
    await comments.submit.click();
    await comments.told('comments-published');
    expect(await published(server, pollId)).toHaveLength(1);
  });
}

test('rules that changed meanwhile are shown, and what was written stays', async ({ discuss, pollId }) => {
  const { comments, server } = await discuss();
  await comments.ready();
  const { holdingThreads, thread } = await import('../support/threads.js');
  await comments.text.fill(TEXT.ar);
  await server.import(holdingThreads(thread(pollId, { rules: { version: '2026-11', text: { ar: 'ضوابط جديدة.' } } })));
  await expect.poll(async () => (await (await server.get(`/v1/threads/${pollId}`)).json()).thread.rules.version).toBe('2026-11');
  await comments.submit.click();
  await comments.told('comments-new-rules');
  await expect(comments.part('rules')).toContainText('ضوابط جديدة.');
  await expect(comments.text).toHaveValue(TEXT.ar);
  await comments.submit.click();
  await comments.told('comments-published');
});

test('a draft survives a reload, and is erased when its author wants', async ({ discuss, page }) => {
  const { comments } = await discuss();
  await comments.ready();
  await comments.text.fill(TEXT.ar);
  await page.reload();
  await comments.ready();
  await expect(comments.text).toHaveValue(TEXT.ar);
  await comments.part('erase').click();
  await expect(comments.text).toHaveValue('');
  await expect(comments.text).toBeFocused();
  await page.reload();
  await comments.ready();
  await expect(comments.text).toHaveValue('');
});

test('a reply that was begun waits behind its button, also after a reload', async ({ discuss, page }) => {
  const { comments } = await discuss({ texts: ['one', 'two'] });
  await comments.ready();
  const write = async (text) => {
    await comments.button(comments.saying(text), 'comments-reply').click();
    return comments.saying(text).locator('[part~="form"] [part~="text"]');
  };
  await (await write('one')).fill('first thoughts');
  await (await write('two')).fill('second thoughts');
  await expect(comments.part('form'), 'one reply is open at a time').toHaveCount(2);
  await expect(await write('one')).toHaveValue('first thoughts');
  await page.reload();
  await comments.ready();
  await expect(await write('two')).toHaveValue('second thoughts');
});

test('what was written into the plain form moves to the widget, with the focus', async ({ discuss, page, pollId }) => {
  const { comments, url } = await discuss({
    open: false,
    inside: '<form method="post" action="/none"><label>نص التعليق <textarea name="text"></textarea></label><label>الاسم <input name="name"></label><button>إرسال</button></form>',
  });
  let release;
  const released = new Promise((done) => { release = done; });
  await page.route('**/*.wasm', async (route) => { await released; await route.continue(); });
  await page.goto(url);
  await comments.fallback.locator('input').fill('مريم');
  await comments.fallback.locator('textarea').fill(TEXT.ar);
  release();
  await comments.ready();
  await expect(comments.text).toHaveValue(TEXT.ar);
  await expect(comments.name).toHaveValue('مريم');
  await expect(comments.text).toBeFocused();
});

test('two presses, and five tabs that find it unsent, are one comment', async ({ discuss, page, pollId, context }) => {
  test.slow();
  const { comments, server, url } = await discuss();
  await comments.ready();
  const state = await breakPosts(page, refused);
  await comments.write(TEXT.ar);
  await expect(comments.form).toContainText(message('common-kept-on-device', 'ar'));
  await comments.submit.click({ force: true });
  const tabs = await Promise.all(Array.from({ length: 5 }, async () => {
    const tab = await context.newPage();
    await tab.goto(url);
    return tab;
  }));
  state.mended = true;
  for (const tab of [page, ...tabs]) await resume(tab);
  await expect.poll(async () => (await published(server, pollId)).length).toBe(1);
  await expect(comments.part('status')).toHaveText('');
  expect(await published(server, pollId)).toHaveLength(1);
  for (const tab of tabs) await tab.close();
});
