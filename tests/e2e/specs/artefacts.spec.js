// Which WebAssembly a page downloads: that of one kind where it is alone, and else the lightest with all that it has.
import { OPTIONS, direction, holding, poll as define, text } from '../support/definitions.js';
import { Comments } from '../support/comments.js';
import { confirm } from '../support/confirmation.js';
import { expect, test as base } from '../support/fixtures.js';
import { Poll } from '../support/poll.js';
import { published, thread } from '../support/threads.js';

const lang = 'ar';
const LABEL = text(OPTIONS[0].label, lang);
const TEXT = 'أقترح نشر ملخص المسودة بلغتين.';
const FAR = `<p>${'ما بينهما<br>'.repeat(200)}</p>`;

const test = base.extend({
  /** The artefacts that the page asks for, without their hashes, in order. */
  artefacts: async ({ page }, use) => {
    const asked = [];
    page.on('request', (request) => {
      const found = /\/(sawt(?:-[a-z]+)*)-[0-9a-f]{16}\.wasm$/.exec(new URL(request.url()).pathname);
      if (found) asked.push(found[1]);
    });
    await use(asked);
  },

  /**
   * `open(body)`: a page with what `body({ poll, comments, script })` makes of the tags, from a backend
   * that has a poll and a thread. Gives the backend and both page objects.
   */
  open: async ({ page, pollId, backend, host }, use) => {
    await use(async (body) => {
      const server = await backend({ ...holding(define(pollId)), threads: [thread(pollId)] });
      const snippet = await server.snippet(pollId, lang);
      const script = /<script async[\s\S]*?<\/script>/.exec(snippet)[0];
      const comments = `<sawt-comments thread="${pollId}" backend="${server.url}"><p>ما لدى الصفحة</p></sawt-comments>`;
      const made = body({ poll: snippet.replace(script, ''), comments, script, server });
      await page.goto(await host.page('plain', { lang, dir: direction(lang), snippet: made, backend: server.url, poll: pollId }));
      return { server, poll: new Poll(page, lang), comments: new Comments(page, lang) };
    });
  },
});

/** What the script says to the webmaster. */
const said = (trouble) => trouble.filter((line) => line.includes('sawt:'));

/** Both do what they are for. */
async function work({ server, poll, comments }, pollId) {
  await poll.ready();
  await comments.ready();
  await poll.vote(LABEL);
  await poll.recorded();
  await comments.write(TEXT);
  await comments.told('comments-published');
  expect((await published(server, pollId)).map((one) => one.text)).toEqual([TEXT]);
  expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1 });
}

/** Adds markup to the page, as an application would. */
const add = (page, html) => page.evaluate((markup) => {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  document.querySelector('main').append(...parsed.body.childNodes);
}, html);

/** From here on the browser makes no elements of that name, and Rust panics. */
function refuse(name) {
  const original = Document.prototype.createElement;
  Document.prototype.createElement = function create(...args) {
    if (String(args[0]).toLowerCase() === name) throw new Error('out of memory');
    return original.apply(this, args);
  };
}

const kept = (page) => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('sawt.')));

test.describe('one kind', () => {
  test('polls alone: three requests, one of them their WebAssembly', async ({ open, page, artefacts, trouble }) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url())));
    const { server, poll } = await open(({ poll: element, script }) => element + script);
    await poll.ready();
    expect(artefacts).toEqual(['sawt-poll']);
    expect(asked.filter(({ origin }) => origin === server.url)).toHaveLength(3);
    expect(said(trouble)).toEqual([]);
  });

  test('comments alone', async ({ open, artefacts, trouble }) => {
    const { comments } = await open(({ comments: element, script }) => element + script);
    await comments.ready();
    expect(artefacts).toEqual(['sawt-comments']);
    expect(said(trouble)).toEqual([]);
  });
});

test.describe('both kinds', () => {
  const ORDERS = {
    'the poll first': ({ poll, comments, script }) => poll + comments + script,
    'the comments first': ({ poll, comments, script }) => comments + poll + script,
    'the second far below': ({ poll, comments, script }) => poll + FAR + comments + script,
    'at once': ({ poll, comments, script }) => (poll + comments + script).replace('<script async', '<script async data-eager'),
    'the script in front of them': ({ poll, comments, script }) => script + poll + comments,
    'a division for the poll': ({ poll, comments, script }) =>
      poll.replace('<sawt-poll poll=', '<div data-sawt="poll" data-poll=').replace(' backend=', ' data-backend=').replace(' lang=', ' data-lang=').replace('</sawt-poll>', '</div>') + comments + script,
  };
  for (const [name, body] of Object.entries(ORDERS)) {
    test(`${name}: one WebAssembly with both`, async ({ open, page, pollId, artefacts, trouble }) => {
      const opened = await open(body);
      if (name.startsWith('a division')) opened.poll = new Poll(page, lang, page.locator('[data-sawt]'));
      await opened.poll.ready();
      expect(artefacts, 'near or far').toEqual(['sawt-comments-poll']);
      await opened.comments.element.scrollIntoViewIfNeeded();
      await work(opened, pollId);
      expect(artefacts).toEqual(['sawt-comments-poll']);
      expect(said(trouble)).toEqual([]);
    });
  }

  for (const first of ['sawt-poll', 'sawt-comments']) {
    test(`fifty elements, ${first} first`, async ({ open, page, pollId, artefacts }) => {
      test.slow();
      await open(({ comments, script, server }) => {
        const elements = [`<sawt-poll poll="${pollId}" backend="${server.url}"></sawt-poll>`, comments];
        if (first === 'sawt-comments') elements.reverse();
        return elements.join('').repeat(25) + script.replace('<script async', '<script async data-eager');
      });
      await expect(page.locator('sawt-poll [part~="question"]:visible')).toHaveCount(25);
      await expect(page.locator('sawt-comments [part~="count"]:visible')).toHaveCount(25);
      expect(artefacts).toEqual(['sawt-comments-poll']);
    });
  }
});

test('a poll and a countdown: two files, which weigh less than the one with all', async ({ open, page, artefacts, trouble }) => {
  const countdown = '<sawt-countdown closes="2048-06-30" zone="Asia/Qatar"></sawt-countdown>';
  const { poll } = await open(({ poll: element, script }) => element + countdown + script);
  await poll.ready();
  await expect(page.locator('sawt-countdown').getByRole('timer')).toBeVisible();
  expect(artefacts.sort()).toEqual(['sawt-countdown', 'sawt-poll']);
  expect(said(trouble)).toEqual([]);
});

test.describe('the second kind comes later', () => {
  test('comments, after the poll', async ({ open, page, pollId, artefacts, trouble }) => {
    let later;
    const opened = await open(({ poll, comments, script }) => { later = comments; return poll + script; });
    await opened.poll.ready();
    await add(page, later);
    await work(opened, pollId);
    expect(artefacts).toEqual(['sawt-poll', 'sawt-comments']);
    await add(page, later.replace('<sawt-comments', '<sawt-comments id="again"'));
    await new Comments(page, lang, page.locator('#again')).ready();
    expect(artefacts, 'each kind has its WebAssembly by now').toHaveLength(2);
    expect(said(trouble)).toEqual([]);
  });

  test('a poll, after the comments', async ({ open, page, pollId, artefacts, trouble }) => {
    let later;
    const opened = await open(({ poll, comments, script }) => { later = poll; return comments + script; });
    await opened.comments.ready();
    await add(page, later);
    await work(opened, pollId);
    expect(artefacts).toEqual(['sawt-comments', 'sawt-poll']);
    expect(said(trouble)).toEqual([]);
  });

  test('what is erased is erased for both', async ({ open, page, pollId }) => {
    let later;
    const opened = await open(({ poll, comments, script }) => { later = comments; return poll + script; });
    await opened.poll.ready();
    await add(page, later);
    await work(opened, pollId);
    expect(await kept(page)).not.toEqual([]);
    await page.evaluate(() => globalThis.sawt.erase());
    expect(await kept(page)).toEqual([]);
  });

  test('what is kept can be erased when all have failed', async ({ open, page, trouble }) => {
    await page.addInitScript(() => localStorage.setItem('sawt.device.somewhere', 'kept'));
    await page.addInitScript(refuse, 'section');
    await open(({ poll, script }) => poll + script);
    await expect.poll(() => said(trouble).length).toBe(1);
    expect(await kept(page)).toEqual(['sawt.device.somewhere']);
    await page.evaluate(() => globalThis.sawt.erase());
    expect(await kept(page)).toEqual([]);
  });

  test('one that fails leaves the other at work', async ({ open, page, pollId, trouble }) => {
    let later;
    const opened = await open(({ poll, comments, script }) => { later = comments; return poll + script; });
    await opened.poll.ready();
    await page.evaluate(refuse, 'textarea');
    await add(page, later);
    await expect.poll(() => said(trouble).length).toBe(1);
    await expect(opened.comments.element.getByText('ما لدى الصفحة')).toBeVisible();
    await opened.poll.vote(LABEL);
    await opened.poll.recorded();
    expect(await opened.server.counted(pollId)).toEqual({ ballots: 1, metro: 1 });
  });
});

test.describe('it is not what the script expects', () => {
  const spoil = (page, pattern) => page.route(pattern, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ response, body, headers: { ...response.headers(), 'content-encoding': 'identity' } });
  });

  test('one bit of the poll’s is another: its form stays and votes', async ({ open, page, pollId, trouble, artefacts }) => {
    await spoil(page, '**/sawt-poll-*.wasm');
    const { server, poll } = await open(({ poll: element, script }) => element + script);
    await expect.poll(() => said(trouble).length).toBe(1);
    expect(artefacts).toEqual(['sawt-poll']);
    await poll.fallback.getByLabel(LABEL).check();
    await poll.fallback.getByRole('button').click();
    await confirm(page, lang, [LABEL]);
    expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1 });
  });

  test('one bit of that with both is another: the page keeps what it has, and is told once', async ({ open, page, trouble, artefacts }) => {
    await spoil(page, '**/*.wasm');
    const { poll, comments } = await open(({ poll: element, comments: other, script }) => element + other + script);
    await expect.poll(() => said(trouble).length).toBe(1);
    expect(artefacts).toEqual(['sawt-comments-poll']);
    await expect(poll.fallback).toBeVisible();
    await expect(comments.element.getByText('ما لدى الصفحة')).toBeVisible();
  });

  test('that of the second kind does not come: the first goes on, and the second starts once it can', async ({ open, page, pollId, trouble, artefacts }) => {
    let later;
    await page.route('**/sawt-comments-*.wasm', (route) => route.abort('connectionreset'));
    const opened = await open(({ poll, comments, script }) => { later = comments; return poll + script; });
    await opened.poll.ready();
    await add(page, later);
    await expect.poll(() => said(trouble).length).toBe(1);
    await page.unroute('**/sawt-comments-*.wasm');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await work(opened, pollId);
    expect(artefacts).toEqual(['sawt-poll', 'sawt-comments', 'sawt-comments']);
  });
});
