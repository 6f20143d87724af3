// The page hears each step, by documented names, after a person acted.
import { OPTIONS, text } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';

test('ready, change, submit and accept are told to the page', async ({ visit, page, pollId }) => {
  await page.addInitScript(() => {
    globalThis.__heard = [];
    for (const verb of ['ready', 'change', 'submit', 'accept', 'reject', 'error']) {
      document.addEventListener(`sawt-${verb}`, ({ detail, target }) => globalThis.__heard.push([verb, target.localName, detail]));
    }
  });
  const { poll } = await visit();
  await poll.ready();
  await poll.vote(text(OPTIONS[0].label, 'ar'));
  await poll.recorded();
  const heard = await page.evaluate(() => globalThis.__heard);
  expect(heard.map(([verb, target, { widget, subject }]) => [verb, target, widget, subject]))
    .toEqual(['ready', 'change', 'submit', 'accept'].map((verb) => [verb, 'sawt-poll', 'poll', pollId]));
  expect(heard[1][2].choices).toEqual(['metro']);
  expect(heard[2][2].vote).toEqual({ choices: ['metro'] });
  expect(heard[3][2].receipt).toBe(await poll.receipt.innerText());
});
