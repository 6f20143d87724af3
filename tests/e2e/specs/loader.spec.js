// One script tag: whatever the page does with its elements, and whatever becomes of the wasm.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { confirm } from '../support/confirmation.js';
import { OPTIONS, direction, holding, poll as define, text } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { message } from '../support/messages.js';
import { DIST, release } from '../support/paths.js';
import { Poll } from '../support/poll.js';

const lang = 'ar';
const LABEL = text(OPTIONS[0].label, lang);

const scriptOf = (snippet) => /<script async[\s\S]*?<\/script>/.exec(snippet)[0];
const elementOf = (snippet) => snippet.replace(scriptOf(snippet), '');
const sourceOf = (snippet) => /src="([^"]+)"/.exec(scriptOf(snippet))[1];

async function votes(poll, server, pollId) {
  await poll.ready();
  await poll.vote(LABEL);
  await poll.recorded();
  expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1 });
}

/** The plain form is there, works, and the webmaster is told once. */
async function fallsBack(poll, page, server, pollId, trouble) {
  await expect.poll(() => trouble.filter((line) => line.includes('sawt:')).length).toBe(1);
  await expect(poll.fallback).toBeVisible();
  await poll.fallback.getByLabel(LABEL).check();
  await poll.fallback.getByRole('button').click();
  await confirm(page, lang, [LABEL]);
  expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1 });
}

test.describe('where the script stands', () => {
  const PLACES = {
    'in the head, async': (snippet) => ['<script async', 'head'],
    'in the head, deferred': (snippet) => ['<script defer', 'head'],
    'in the head, blocking': (snippet) => ['<script', 'head'],
    'at the end, blocking': (snippet) => ['<script', 'end'],
  };
  for (const [name, place] of Object.entries(PLACES)) {
    test(name, async ({ visit, host, page, pollId }) => {
      const { poll, server, url } = await visit({ open: false });
      const snippet = await server.snippet(pollId, lang);
      const [tag, where] = place(snippet);
      const script = scriptOf(snippet).replace('<script async', tag);
      const html = (await (await fetch(url)).text()).replace(scriptOf(snippet), '')
        .replace(where === 'head' ? '</head>' : '</body>', (end) => script + end);
      await page.goto(host.publish('/placed.html', html));
      await votes(poll, server, pollId);
    });
  }

  test('added by a tag manager after the page has loaded', async ({ visit, page, pollId }) => {
    let source;
    const { poll, server } = await visit({ edit: (snippet) => { source = sourceOf(snippet); return elementOf(snippet); } });
    await page.evaluate((src) => document.body.append(Object.assign(document.createElement('script'), { src, async: true })), source);
    await votes(poll, server, pollId);
  });

  test('data-widget draws where the script stands', async ({ visit, page, pollId }) => {
    const { server } = await visit({
      edit: (snippet) => scriptOf(snippet).replace('<script async', `<script async data-widget="poll" data-poll="${pollId}" data-lang="ar"`),
    });
    const poll = new Poll(page, lang, page.locator('main sawt-poll'));
    await votes(poll, server, pollId);
  });

  test('data-* of the script are the defaults of the page', async ({ visit, page, pollId }) => {
    const { server } = await visit({
      lang: 'en',
      edit: (snippet, backend) => `<sawt-poll poll="${pollId}"></sawt-poll>${scriptOf(snippet).replace('<script async', `<script async data-backend="${backend.url}" data-digits="arab" data-theme="dark"`)}`,
    });
    const poll = await new Poll(page, 'en').ready();
    await expect(poll.base).toHaveAttribute('data-theme', 'dark');
    expect(await server.results(pollId)).toMatchObject({ ballots: 0 });
  });

  test('a division stands for the element where a CMS strips tags', async ({ visit, page, pollId }) => {
    const { server } = await visit({
      edit: (snippet, backend) => elementOf(snippet)
        .replace(/<sawt-poll[^>]*>/, `<div data-sawt="poll" data-poll="${pollId}" data-backend="${backend.url}" data-lang="ar">`)
        .replace('</sawt-poll>', '</div>') + scriptOf(snippet),
    });
    const poll = new Poll(page, lang, page.locator('[data-sawt]'));
    await votes(poll, server, pollId);
  });
});

test.describe('what the page does with the element', () => {
  test('taken out and put back', async ({ visit, page, pollId }) => {
    const { poll, server } = await visit();
    await poll.ready();
    await page.evaluate(async () => {
      const element = document.querySelector('sawt-poll');
      element.remove();
      await new Promise((done) => { setTimeout(done); });
      document.querySelector('main').append(element);
    });
    await votes(poll, server, pollId);
  });

  test('moved, with what was entered', async ({ visit, page, pollId }) => {
    const { poll, server } = await visit();
    await poll.ready();
    await poll.choose(LABEL);
    await page.evaluate(() => document.querySelector('main').append(document.querySelector('sawt-poll')));
    await poll.ready();
    await expect(poll.option(LABEL)).toBeChecked();
    await votes(poll, server, pollId);
  });

  test('taken out and put back a hundred times', async ({ visit, page, pollId }) => {
    const { poll, server } = await visit();
    await poll.ready();
    await page.evaluate(async () => {
      const element = document.querySelector('sawt-poll');
      for (let time = 0; time < 100; time += 1) {
        element.remove();
        if (time % 2) await new Promise((done) => { setTimeout(done); });
        document.querySelector('main').append(element);
      }
    });
    await votes(poll, server, pollId);
  });

  test('another poll and another language by attribute', async ({ page, backend, host, pollId }) => {
    const other = define(`${pollId}-b`, 'scale', { question: { ar: 'سؤال آخر؟', en: 'Another question?' } });
    const server = await backend(holding(define(pollId), other));
    const snippet = await server.snippet(pollId, lang);
    await page.goto(await host.page('plain', { lang, dir: direction(lang), snippet }));
    const poll = await new Poll(page, lang).ready();
    await page.evaluate((id) => document.querySelector('sawt-poll').setAttribute('poll', id), `${pollId}-b`);
    await expect(poll.question).toContainText('سؤال آخر؟');
    await page.evaluate(() => document.querySelector('sawt-poll').setAttribute('lang', 'en'));
    await expect(poll.question).toContainText('Another question?');
    await expect(poll.base).toHaveAttribute('dir', 'ltr');
    await expect(poll.submit).toHaveText(message('poll-submit', 'en'));
  });

  test('a single-page application replaces its content', async ({ visit, page, pollId }) => {
    const { poll, server } = await visit();
    await poll.ready();
    await page.evaluate(([id, backend]) => {
      history.pushState({}, '', '/elsewhere');
      document.querySelector('main').replaceChildren();
      const element = document.createElement('sawt-poll');
      element.setAttribute('backend', backend);
      element.setAttribute('poll', id);
      element.setAttribute('lang', 'ar');
      document.querySelector('main').append(element);
    }, [pollId, server.url]);
    await votes(poll, server, pollId);
  });

  test('fifty elements share one wasm', async ({ page, backend, host, pollId }) => {
    test.slow();
    const polls = Array.from({ length: 50 }, (_, at) => define(`${pollId}-${at}`));
    const server = await backend(holding(...polls));
    const snippets = await Promise.all(polls.map(({ id }) => server.snippet(id, lang)));
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const elements = snippets.map((snippet) => elementOf(snippet).replace('<sawt-poll', '<sawt-poll data-eager eager'));
    await page.goto(await host.page('plain', { lang, dir: direction(lang), snippet: elements.join('\n') + scriptOf(snippets[0]) }));
    const all = page.locator('sawt-poll');
    for (const at of [0, 25, 49]) await new Poll(page, lang, all.nth(at)).ready();
    await expect(page.locator('[part~="question"]:visible')).toHaveCount(50);
    expect(asked.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
    for (const { id } of polls) expect(asked.filter((path) => path === `/v1/polls/${id}`), id).toHaveLength(1);
    const last = new Poll(page, lang, all.nth(49));
    await last.vote(LABEL);
    await last.recorded();
    expect(await server.counted(`${pollId}-49`)).toEqual({ ballots: 1, metro: 1 });
    expect(await server.results(`${pollId}-48`)).toMatchObject({ ballots: 0 });
  });

  test('an Arabic and an English element on one page', async ({ visit, page, pollId }) => {
    const { poll } = await visit({ edit: (snippet, backend) => `${snippet}<sawt-poll poll="${pollId}" backend="${backend.url}" lang="en"></sawt-poll>` });
    const english = new Poll(page, 'en', page.locator('sawt-poll').nth(1));
    await poll.ready();
    await expect(english.submit).toHaveText(message('poll-submit', 'en'));
    await expect(poll.submit).toHaveText(message('poll-submit', 'ar'));
    await expect(english.base).toHaveAttribute('dir', 'ltr');
    await expect(poll.base).toHaveAttribute('dir', 'rtl');
  });
});

test.describe('when it loads', () => {
  const far = (snippet) => `<p>${'ما قبل الاستطلاع<br>'.repeat(200)}</p>${snippet}`;

  test('an element far below costs nothing until it comes near', async ({ visit, page }) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const { poll } = await visit({ edit: far });
    await page.waitForFunction(() => customElements.get('sawt-poll'));
    // The observer has spoken once the page has been drawn.
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))); }));
    expect(asked.filter((path) => path.endsWith('.wasm') || path.startsWith('/v1/polls/'))).toEqual([]);
    await poll.element.scrollIntoViewIfNeeded();
    await poll.ready();
  });

  test('data-eager does not wait', async ({ visit, page }) => {
    const { poll } = await visit({ edit: (snippet) => far(snippet.replace('<script async', '<script async data-eager')) });
    await poll.ready();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('the wasm and the poll are fetched side by side', async ({ visit, page, pollId }) => {
    const { url } = await visit({ open: false });
    const wasm = Promise.withResolvers ? Promise.withResolvers() : (() => { const it = {}; it.promise = new Promise((resolve) => { it.resolve = resolve; }); return it; })();
    await page.route('**/*.wasm', async (route) => { await wasm.promise; await route.continue(); });
    const asked = page.waitForRequest((request) => new URL(request.url()).pathname === `/v1/polls/${pollId}`);
    await page.goto(url);
    await asked;
    wasm.resolve();
    await new Poll(page, lang).ready();
  });
});

test.describe('two copies of the script', () => {
  test('the same twice', async ({ visit, trouble, pollId }) => {
    const { poll, server } = await visit({ edit: (snippet) => scriptOf(snippet) + snippet });
    await votes(poll, server, pollId);
    expect(trouble).toEqual([]);
  });

  for (const order of ['first', 'second']) {
    test(`another version comes ${order}`, async ({ visit, host, trouble, pollId, page }) => {
      host.on('/older/sawt.js', (_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/javascript' });
        response.end(readFileSync(join(DIST, 'sawt.js'), 'utf8').replaceAll('"0.1.0"', '"0.0.9"'));
      });
      for (const wasm of Object.keys(release().files).filter((name) => name.endsWith('.wasm'))) {
        host.on(`/older/${wasm}`, (_, response) => {
          response.writeHead(200, { 'Content-Type': 'application/wasm' });
          response.end(readFileSync(join(DIST, wasm)));
        });
      }
      const older = '<script src="/older/sawt.js"></script>';
      const { poll, server } = await visit({
        edit: (snippet) => {
          const current = scriptOf(snippet).replace('<script async', '<script');
          const element = elementOf(snippet);
          return order === 'first' ? older + current + element : current + older + element;
        },
      });
      await votes(poll, server, pollId);
      expect(trouble).toEqual([]);
      expect(await page.evaluate(() => typeof globalThis.sawt)).toBe('object');
    });
  }
});

for (const type of ['application/wasm', 'application/octet-stream']) {
  test(`a browser that starts no large wasm at once: ${type}`, async ({ visit, page, trouble, pollId }) => {
    await page.addInitScript(() => {
      for (const name of ['Module', 'Instance']) {
        const original = WebAssembly[name];
        WebAssembly[name] = new Proxy(original, {
          construct() {
            throw new RangeError(`WebAssembly.${name} is disallowed on the main thread, if the buffer size is larger than 4KB`);
          },
        });
      }
    });
    await page.route('**/*.wasm', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-type': type, 'content-encoding': 'identity' } });
    });
    const { poll, server } = await visit();
    await votes(poll, server, pollId);
    expect(trouble).toEqual([]);
  });
}

test.describe('the wasm cannot run', () => {
  test('WebAssembly is refused by the page’s policy', async ({ visit, page, host, trouble, pollId }) => {
    const { poll, server, url } = await visit({ open: false });
    const html = await (await fetch(url)).text();
    const policy = `script-src ${server.url}; connect-src ${server.url}`;
    await page.goto(host.publish('/refused.html', html, { 'Content-Security-Policy': policy }));
    await fallsBack(poll, page, server, pollId, trouble);
  });

  test('WebAssembly is absent', async ({ visit, page, trouble, pollId }) => {
    await page.addInitScript(() => { delete globalThis.WebAssembly; });
    const { poll, server } = await visit();
    await fallsBack(poll, page, server, pollId, trouble);
  });

  test('the wasm is not found', async ({ visit, page, trouble, pollId }) => {
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, headers: { 'Access-Control-Allow-Origin': '*' }, body: '' }));
    const { poll, server } = await visit();
    await fallsBack(poll, page, server, pollId, trouble);
  });

  test('the connection breaks', async ({ visit, page, trouble, pollId }) => {
    await page.route('**/*.wasm', (route) => route.abort('connectionreset'));
    const { poll, server } = await visit();
    await fallsBack(poll, page, server, pollId, trouble);
  });

  test('one bit of the wasm is another', async ({ visit, page, trouble, pollId }) => {
    await page.route('**/*.wasm', async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length - 1] ^= 1;
      await route.fulfill({ response, body, headers: { ...response.headers(), 'content-encoding': 'identity' } });
    });
    const { poll, server } = await visit();
    await fallsBack(poll, page, server, pollId, trouble);
  });

  test('one bit of the script is another: the browser refuses it, the form votes', async ({ visit, page, trouble, pollId }) => {
    await page.route('**/sawt.js', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-encoding': 'identity' };
      await route.fulfill({ response, body: `${await response.text()} `, headers });
    });
    const { poll, server } = await visit();
    await expect.poll(() => trouble.some((line) => line.includes('integrity'))).toBe(true);
    expect(await page.evaluate(() => customElements.get('sawt-poll'))).toBeUndefined();
    await poll.fallback.getByLabel(LABEL).check();
    await poll.fallback.getByRole('button').click();
    await confirm(page, lang, [LABEL]);
    expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1 });
  });

  /** Makes the browser refuse what the wasm needs, once it needs it: Rust then panics. */
  const breakOn = (page, tag) => page.addInitScript((name) => {
    for (const method of ['createElement', 'createElementNS']) {
      const original = Document.prototype[method];
      Document.prototype[method] = function create(...args) {
        if (String(args.at(-1)).toLowerCase() === name) throw new Error('out of memory');
        return original.apply(this, args);
      };
    }
  }, tag);

  test('it panics while drawing', async ({ visit, page, trouble, pollId }) => {
    await breakOn(page, 'section');
    const { poll, server } = await visit();
    await fallsBack(poll, page, server, pollId, trouble);
  });

  test('it panics later: the form comes back with what was entered', async ({ visit, page, trouble, pollId }) => {
    await breakOn(page, 'table');
    const { poll, server } = await visit({ votes: [{ choices: ['junctions'] }] });
    await poll.ready();
    await poll.choose(text(OPTIONS[1].label, lang));
    await poll.part('show-results').click();
    await expect(poll.fallback).toBeVisible();
    await expect(poll.fallback.getByLabel(text(OPTIONS[1].label, lang))).toBeChecked();
    expect(trouble.filter((line) => line.includes('sawt:'))).toHaveLength(1);
    await poll.fallback.getByRole('button').click();
    await confirm(page, lang, [text(OPTIONS[1].label, lang)]);
    expect(await server.counted(pollId)).toEqual({ ballots: 2, junctions: 1, 'bus-lanes': 1 });
  });
});
