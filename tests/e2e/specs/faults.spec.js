// Whatever the network does: nothing typed is lost, nothing is counted twice, and the person is told in words.
import { confirm } from '../support/confirmation.js';
import { LANGUAGES } from '../support/definitions.js';
import { breakVotes, lost, never, problem, refused, resume, status, stopTime, truncated, wrongType } from '../support/faults.js';
import { expect, test } from '../support/fixtures.js';
import { message } from '../support/messages.js';

const TYPED = { ar: 'توسعة الطريق الدائري', en: 'Widen the ring road' };
const OTHER = { ar: 'أخرى (يرجى التحديد)', en: 'Other (please specify)' };

async function send(poll, lang) {
  await poll.choose(OTHER[lang]);
  await poll.writeIn.fill(TYPED[lang]);
  await poll.submit.click();
}

/** The person reads why it waits, and that nothing is lost. */
async function waits(poll, lang, reason) {
  await expect(poll.status).toContainText(message(reason, lang));
  await expect(poll.status).toContainText(message('common-kept-on-device', lang));
}

async function arrives(poll, lang, server, id) {
  await poll.recorded();
  await expect(poll.part('my-vote')).toContainText(TYPED[lang]);
  expect(await server.counted(id)).toEqual({ ballots: 1, other: 1 });
}

const FAULTS = [
  ['the backend refuses the connection', refused, 'common-unreachable'],
  ['the backend answers 500', status(500), 'common-unavailable'],
  ['the backend answers 503 and says when to return', problem(503, { code: 'unavailable', retry_after_secs: 1 }), 'common-unavailable'],
  ['there were too many attempts', problem(429, { code: 'too-many-requests', retry_after_secs: 1 }), 'problem-too-many-requests'],
  ['the answer is lost after the vote was counted', lost, 'common-unreachable'],
  ['the answer is cut off after the vote was counted', truncated, 'common-unavailable'],
  ['the answer is a login page after the vote was counted', wrongType, 'common-unavailable'],
];

for (const lang of LANGUAGES) {
  for (const [name, fault, reason] of FAULTS) {
    test(`${lang}: ${name}`, async ({ visit, page, pollId }) => {
      const { poll, server } = await visit({ lang });
      await poll.ready();
      const broken = await breakVotes(page, fault);
      await send(poll, lang);
      await waits(poll, lang, reason);
      broken.mended = true;
      await resume(page);
      await arrives(poll, lang, server, pollId);
      expect(new Set(broken.keys).size, 'every try carries the same key').toBe(1);
    });
  }

  test(`${lang}: after three failures the fourth try counts by itself`, async ({ visit, page, pollId }) => {
    await page.clock.install();
    const { poll, server } = await visit({ lang });
    await poll.ready();
    const broken = await breakVotes(page, (route, attempt) => (attempt <= 3 ? status(500)(route) : route.continue()));
    await send(poll, lang);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await expect.poll(() => broken.attempts).toBeGreaterThanOrEqual(attempt);
      await waits(poll, lang, 'common-unavailable');
      await page.clock.fastForward(10_000);
    }
    await arrives(poll, lang, server, pollId);
    expect(broken.attempts).toBe(4);
  });

  test(`${lang}: no answer ever comes`, async ({ visit, page, pollId }) => {
    await page.clock.install();
    const { poll, server } = await visit({ lang });
    await poll.ready();
    const broken = await breakVotes(page, never);
    await stopTime(page);
    await send(poll, lang);
    await expect(poll.status).toContainText(message('common-sending', lang));
    await expect.poll(() => broken.attempts).toBe(1);
    await page.clock.fastForward(60_000);
    await waits(poll, lang, 'common-timed-out');
    broken.mended = true;
    await poll.part('retry').click();
    await arrives(poll, lang, server, pollId);
  });

  test(`${lang}: the answer drips in byte by byte`, async ({ visit, page, host, pollId }) => {
    await page.clock.install();
    let dripping = true;
    const { poll, server } = await visit({
      lang,
      edit: (snippet, backend) => {
        host.forward(backend.url);
        host.on(`/v1/polls/${pollId}/votes`, (incoming, response) => {
          if (!dripping) return host.pass(incoming, response);
          response.writeHead(201, { 'Content-Type': 'application/json' });
          response.write('{');
          return incoming.resume();
        });
        return snippet.replaceAll(backend.url, host.url);
      },
    });
    await poll.ready();
    const begun = page.waitForResponse((response) => response.url().endsWith('/votes'));
    await stopTime(page);
    await send(poll, lang);
    await begun;
    await page.clock.fastForward(60_000);
    await waits(poll, lang, 'common-timed-out');
    dripping = false;
    await poll.part('retry').click();
    await arrives(poll, lang, server, pollId);
  });

  test(`${lang}: offline, then online again`, async ({ visit, context, pollId }) => {
    const { poll, server } = await visit({ lang });
    await poll.ready();
    await context.setOffline(true);
    await send(poll, lang);
    await waits(poll, lang, 'common-unreachable');
    await context.setOffline(false);
    await arrives(poll, lang, server, pollId);
  });

  test(`${lang}: the page is loaded again while the vote is being sent`, async ({ visit, page, pollId }) => {
    const { poll, server } = await visit({ lang });
    await poll.ready();
    const broken = await breakVotes(page, never);
    await send(poll, lang);
    await expect.poll(() => broken.attempts).toBe(1);
    broken.mended = true;
    await page.reload();
    await arrives(poll, lang, server, pollId);
    expect(new Set(broken.keys).size).toBe(1);
  });

  test(`${lang}: the page is loaded again after the vote was counted and before its answer came`, async ({ visit, page, pollId }) => {
    const { poll, server } = await visit({ lang });
    await poll.ready();
    const broken = await breakVotes(page, async (route) => {
      await route.fetch();
      broken.counted = true;
    });
    await send(poll, lang);
    await expect.poll(() => broken.counted).toBe(true);
    broken.mended = true;
    await page.reload();
    await arrives(poll, lang, server, pollId);
  });

  test(`${lang}: the backend does not know the device's token any more`, async ({ visit, page, pollId }) => {
    const { poll, server } = await visit({ lang });
    await poll.ready();
    const forgotten = problem(401, { code: 'unauthorized' });
    let reachable = false;
    let refusals = 0;
    await breakVotes(page, (route) => {
      if (!reachable) return refused(route);
      refusals += 1;
      return refusals === 1 ? forgotten(route) : route.continue();
    });
    await send(poll, lang);
    await waits(poll, lang, 'common-unreachable');
    reachable = true;
    await resume(page);
    await arrives(poll, lang, server, pollId);
    expect(refusals).toBe(2);
  });

  test(`${lang}: the poll closes while the person is choosing`, async ({ visit, page }) => {
    const { poll } = await visit({ lang });
    await poll.ready();
    await breakVotes(page, problem(409, { code: 'closed' }));
    await send(poll, lang);
    await expect(poll.notice).toContainText(message('problem-closed', lang));
  });

  test(`${lang}: an unsent vote can be deleted, and is then never counted`, async ({ visit, page, pollId }) => {
    const { poll, server } = await visit({ lang });
    await poll.ready();
    const broken = await breakVotes(page, refused);
    await send(poll, lang);
    await waits(poll, lang, 'common-unreachable');
    await poll.part('discard').click();
    broken.mended = true;
    await page.reload();
    await poll.ready();
    await expect(poll.submit).toBeEnabled();
    expect(await server.counted(pollId)).toEqual({ ballots: 0 });
  });

  test(`${lang}: the poll itself does not come: the plain form stays and votes`, async ({ visit, page, pollId }) => {
    const { poll, server, url } = await visit({ lang, open: false });
    let asked = false;
    await page.route(`**/v1/polls/${pollId}`, (route) => {
      asked = true;
      return status(500)(route);
    });
    await page.goto(url);
    await expect.poll(() => asked).toBe(true);
    await expect(poll.fallback).toBeVisible();
    await poll.fallback.getByLabel(OTHER[lang]).first().check();
    await poll.fallback.locator('input[name="write_in"]').fill(TYPED[lang]);
    await poll.fallback.getByRole('button').click();
    await confirm(page, lang, [TYPED[lang]]);
    expect(await server.counted(pollId)).toEqual({ ballots: 1, other: 1 });
  });

  test(`${lang}: the poll itself does not come and there is no form: the person may try again`, async ({ visit, page, pollId }) => {
    let broken = true;
    await page.route(`**/v1/polls/${pollId}`, (route) => (broken ? status(500)(route) : route.continue()));
    const { poll } = await visit({ lang, edit: (snippet) => snippet.replace(/<form[\s\S]*<\/form>/, '') });
    await expect(poll.error).toContainText(message('common-unavailable', lang));
    broken = false;
    await poll.part('retry').click();
    await expect(poll.question).toBeVisible();
  });
}
