// What people try to write into pages that are not theirs stays text: through the API, into a browser, page by page.
import { expect, test } from '../support/fixtures.js';
import { PAYLOADS } from '../support/payloads.js';
import { somebody } from '../support/threads.js';

/** What the documented clean-up leaves: lines of words with one space between, without controls and overrides. */
const cleaned = (text) => text
  .normalize('NFC')
  .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
  // eslint-disable-next-line no-control-regex
  .map((line) => line.replace(/[^\S\ufeff]+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u200e\u200f\ufeff]/g, '').trim())
  .join('\n')
  .replace(/\n{3,}/g, '\n\n')
  .trim();

/** The elements that a comment's text may be made of. */
const HARMLESS = ['P', 'SPAN', 'A'];

/** What is on each page of the thread, turned in the browser itself: two thousand comments are a hundred pages. */
const allPages = (page) => page.evaluate(async () => {
  const root = document.querySelector('sawt-comments').shadowRoot;
  const nodes = () => [...root.querySelector('ol[part~="list"]').children];
  const names = (elements) => [...new Set(elements.flatMap((element) => element.getAttributeNames()))];
  const all = [];
  for (;;) {
    all.push(...nodes().map((node) => {
      const body = node.querySelector('[part~="body"]');
      const inside = [...body.querySelectorAll('*')];
      return {
        id: node.dataset.focus.replace('comment=', ''),
        text: [...body.children].map((paragraph) => paragraph.textContent).join('\n\n'),
        name: node.querySelector('bdi')?.textContent,
        tags: [...new Set(inside.map((element) => element.tagName))],
        attributes: names(inside),
        links: inside.filter((element) => element.localName === 'a').map((link) => link.protocol),
      };
    }));
    const next = root.querySelector('[part~="next"]');
    if (!next) return all;
    const [first] = nodes();
    await new Promise((turned) => {
      const watch = new MutationObserver(() => {
        if (first.isConnected) return;
        watch.disconnect();
        turned();
      });
      watch.observe(root, { childList: true, subtree: true });
      next.click();
    });
  }
});

test('two thousand payloads are read as they were written', async ({ discuss, page, pollId, trouble }) => {
  test.setTimeout(300_000);
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(2000);
  const { comments, server, url } = await discuss({ open: false, flags: ['--rate-per-second', '0', '--comment-burst', '10000'] });
  const author = await somebody(server);
  const kept = new Map();
  for (let from = 0; from < PAYLOADS.length; from += 50) {
    await Promise.all(PAYLOADS.slice(from, from + 50).map(async (payload, at) => {
      // Every third is signed with its own payload, as far as a name goes.
      const name = at % 3 ? undefined : payload.slice(0, 70);
      const comment = await author.post(pollId, payload, { name });
      kept.set(comment.id, { ...comment, payload });
    }));
  }
  for (const { text, payload } of kept.values()) expect(text).toBe(cleaned(payload));

  const dialogs = [];
  page.on('dialog', async (dialog) => { dialogs.push(dialog.message()); await dialog.dismiss(); });
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  // The author's own device sees every one of them, whatever a moderator thinks.
  await page.addInitScript(([name, token]) => localStorage.setItem(name, token), [`sawt.device.${server.url}`, author.token]);
  await page.goto(url);
  await comments.ready();
  const outside = () => page.evaluate(() => document.querySelectorAll('*').length);
  const before = await outside();

  const seen = new Set();
  for (const { id, text, name, tags, attributes, links } of await allPages(page)) {
    const comment = kept.get(id);
    expect(text).toBe(comment.text);
    if (comment.name) expect(name).toBe(comment.name);
    expect(tags.filter((tag) => !HARMLESS.includes(tag)), comment.payload).toEqual([]);
    expect(attributes.filter((one) => !['dir', 'href', 'rel'].includes(one)), comment.payload).toEqual([]);
    expect(links.filter((protocol) => !['http:', 'https:'].includes(protocol)), comment.payload).toEqual([]);
    seen.add(id);
  }
  expect(seen.size).toBe(kept.size);
  expect(dialogs).toEqual([]);
  expect(await outside(), 'nothing was added to the page').toBe(before);
  expect([...new Set(asked)].sort(), 'and nobody else was asked').toEqual([new URL(url).origin, server.url].sort());
  expect(trouble.filter((line) => !line.includes('/v1/events'))).toEqual([]);
});
