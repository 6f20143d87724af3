// Twenty tabs of one browser are one voter.
import { OPTIONS, text } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { message } from '../support/messages.js';
import { Poll } from '../support/poll.js';

const lang = 'ar';

test('twenty tabs that vote at once are one vote, and each tab is told', async ({ visit, page, context, pollId }) => {
  test.slow();
  const { server, url, poll } = await visit({ lang });
  const polls = [poll];
  for (let tab = 2; tab <= 20; tab += 1) {
    const other = await context.newPage();
    await other.goto(url);
    polls.push(new Poll(other, lang));
  }
  for (const tab of polls) {
    await tab.ready();
    await tab.choose(text(OPTIONS[0].label, lang));
  }
  await Promise.all(polls.map((tab) => tab.submit.dispatchEvent('click')));
  const recorded = message('poll-recorded', lang);
  const already = message('poll-already-voted', lang);
  for (const tab of polls) await expect(tab.notice).toContainText(new RegExp(`${recorded}|${already}`));
  const told = await Promise.all(polls.map((tab) => tab.notice.innerText()));
  expect(told.filter((words) => words.includes(recorded))).toHaveLength(1);
  expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1 });
});

test('two presses of the button in one moment are one vote', async ({ visit, page, pollId }) => {
  const { poll, server } = await visit({ lang });
  await poll.ready();
  await poll.choose(text(OPTIONS[0].label, lang));
  let sent = 0;
  page.on('request', (request) => { sent += request.method() === 'POST' && request.url().endsWith('/votes') ? 1 : 0; });
  await poll.submit.evaluate((button) => { button.click(); button.click(); });
  await poll.recorded();
  expect(sent).toBe(1);
  expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1 });
});
