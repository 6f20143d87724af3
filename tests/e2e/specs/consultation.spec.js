// A consultation as a citizen meets it: what it says, in every state, and what can be done in it.
import { Card, OUTCOME, STATES, answering, wholeConsultation, wholeSession } from '../support/card.js';
import { Comments } from '../support/comments.js';
import { holdingConsultations } from '../support/consultations.js';
import { LANGUAGES, OPTIONS, hoursFromNow, text } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';
import { message, messageLike } from '../support/messages.js';
import { Poll } from '../support/poll.js';
import { published } from '../support/threads.js';

const SAID = {
  upcoming: 'consultation-upcoming', open: 'consultation-open', 'closing-soon': 'consultation-closing-soon',
  extended: 'consultation-extended', closed: 'consultation-closed', 'results-out': 'consultation-results-out',
};
const CLOSED = ['closed', 'results-out'];
const LEVELS = { information: 'المشاركة بالمعلومة', consultation: 'المشاركة بأخذ المشورة', decision: 'المشاركة في اتخاذ القرار' };

for (const lang of LANGUAGES) {
  for (const [state, changes] of Object.entries(STATES)) {
    test(`${lang}: a consultation that is ${state} says so, and shows what belongs to that`, async ({ consult }) => {
      const { card, definition } = await consult({ lang, changes: changes() });
      await card.ready();
      await expect(card.state).toHaveText(message(SAID[state], lang));
      for (const field of ['purpose', 'scope', 'procedure']) {
        await expect(card.part('about')).toContainText(definition[field][lang].split('\n')[0]);
      }
      await expect(card.part('in-brief')).toContainText(definition.in_brief[lang]);
      await expect(card.part('out-of-scope')).toContainText(definition.out_of_scope[lang]);
      await expect(card.part('document')).toHaveCount(2);
      await expect(card.part('stage')).toHaveCount(4);
      await expect(card.poll).toHaveCount(1);
      await expect(card.comments).toHaveCount(1);
      const taken = ['open', 'closing-soon', 'extended'].includes(state);
      await expect(card.mail).toHaveCount(taken ? 1 : 0);
      await expect(card.section('outcome')).toHaveCount(CLOSED.includes(state) ? 1 : 0);
      await expect(card.part('ways').locator('[part~="note"]').first()).toHaveCount(state === 'upcoming' ? 1 : 0);
      const heading = CLOSED.includes(state) ? 'consultation-received' : 'consultation-ways';
      await expect(card.part('ways').getByRole('heading').first()).toHaveText(message(heading, lang));
      if (state === 'closed') await expect(card.section('outcome')).toContainText(message('consultation-outcome-awaited', lang));
      if (state === 'results-out') {
        const outcome = card.section('outcome');
        await card.says(outcome, lang === 'ar' ? '26 مشاركًا' : '26 participants');
        await expect(outcome).toContainText(OUTCOME.decision[lang]);
        await card.says(outcome, lang === 'ar' ? '15 مارس 2026م' : '15 March 2026');
        await card.says(outcome, lang === 'ar' ? '1 أبريل 2026م' : '1 April 2026');
        for (const theme of OUTCOME.themes) {
          await expect(card.part('theme').filter({ hasText: theme.title[lang] })).toContainText(theme.said[lang]);
          await expect(card.part('theme').filter({ hasText: theme.title[lang] })).toContainText(theme.done[lang]);
        }
        await expect(outcome.getByRole('link')).toHaveAttribute('href', 'https://ministry.example/open-data');
      }
    });
  }

  test(`${lang}: the order is that of reading: what it is, what it is not, documents, stages, ways`, async ({ consult }) => {
    const { card } = await consult({ lang, changes: STATES['results-out']() });
    await card.whole();
    const tops = [];
    for (const part of ['[part~="level"]', '[part~="title"]', '[part~="countdown"]', '[part~="in-brief"]', '[part~="about"]', '[part~="facts"]', '[part~="out-of-scope"]', '[part~="documents"]', '[part~="stages"]', 'section[part~="outcome"]', '[part~="ways"]']) {
      tops.push((await card.element.locator(part).first().boundingBox()).y);
    }
    expect([...tops].sort((a, b) => a - b)).toEqual(tops);
  });

  test(`${lang}: headings make one outline, with the widgets inside below their section`, async ({ consult, pollId }) => {
    const { card } = await consult({ lang, attributes: 'heading-level="3"', sessions: [wholeSession('s', pollId, { questions: pollId })] });
    await card.whole();
    const levels = await card.element.getByRole('heading').evaluateAll((all) => all.map(({ localName }) => Number(localName[1])));
    expect(levels[0]).toBe(3);
    levels.slice(1).forEach((level, at) => expect(level - levels[at], `heading ${at + 2} of ${levels}`).toBeLessThanOrEqual(1));
    expect(Math.min(...levels.slice(1))).toBe(4);
    await expect(card.poll.getByRole('heading', { level: 5 })).toHaveCount(1);
  });

  test(`${lang}: documents stand side by side in both languages, each link with language, type and length`, async ({ consult, page }) => {
    const { card } = await consult({ lang });
    await card.ready();
    const draft = card.part('document').first();
    const [arabic, english] = [draft.getByRole('link').nth(0), draft.getByRole('link').nth(1)];
    await expect(arabic).toHaveAttribute('hreflang', 'ar');
    await expect(english).toHaveAttribute('hreflang', 'en');
    await expect(english).toHaveAttribute('href', 'https://ministry.example/files/draft-en.pdf');
    await expect(arabic.locator('bdi')).toHaveText('العربية');
    await expect(english.locator('bdi')).toHaveText('English');
    await expect(english.locator('bdi')).toHaveAttribute('lang', 'en');
    await expect(english.locator('bdi')).toHaveAttribute('dir', 'ltr');
    await card.says(arabic, lang === 'ar' ? '340 كيلوبايتًا' : '340 kilobytes');
    await card.says(english, lang === 'ar' ? '1.4 ميغابايت' : '1.4 megabytes');
    await card.says(draft, lang === 'ar' ? '4 يناير 2026م' : '4 January 2026');
    const [one, other] = [await arabic.boundingBox(), await english.boundingBox()];
    expect(one.y).toBe(other.y);
    expect(one.x < other.x).toBe(lang === 'en');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test(`${lang}: the stages are a timeline with the current step marked`, async ({ consult }) => {
    const { card, definition } = await consult({ lang });
    await card.ready();
    const stages = card.part('stage');
    await expect(card.part('stages').locator('[aria-current="step"]')).toHaveCount(1);
    await expect(stages.nth(1)).toHaveAttribute('aria-current', 'step');
    await expect(stages.nth(1)).toContainText(definition.stages[1].changes[lang]);
    await card.says(stages.nth(2), lang === 'ar' ? '1 أغسطس 2048م' : '1 August 2048');
    await expect(stages.nth(3)).toContainText(message('consultation-day-unknown', lang));
    expect(await stages.evaluateAll((all) => all.map((stage) => stage.dataset.step))).toEqual(['past', 'current', 'to-come', 'to-come']);
    await expect(stages.nth(0).getByRole('link')).toHaveAttribute('href', 'https://ministry.example/first-draft');
  });

  test(`${lang}: a mail begins with the reference and the title, and works without a mail program`, async ({ consult, page, pollId }) => {
    const title = { ar: 'سياسة & أسئلة؟ 100%\u202e', en: 'Policy & questions? 100%\u2066' };
    const { card } = await consult({ lang, changes: { title } });
    await card.ready();
    const href = await card.mail.getAttribute('href');
    const mail = new URL(href);
    expect(mail.protocol + mail.pathname).toBe('mailto:participation@ministry.example');
    expect([...mail.searchParams.keys()]).toEqual(['subject']);
    expect(mail.searchParams.get('subject')).toBe(`[${pollId}] ${title[lang].replace(/[\u202e\u2066]/, '')}`);
    expect(href).not.toMatch(/%E2%81%A[6-9]|\u2068|\u2069/);
    const way = card.part('way').filter({ has: page.locator('[part~="mail"]') });
    for (const shown of ['participation@ministry.example', pollId]) {
      await expect(way.getByText(shown, { exact: true })).toHaveAttribute('dir', 'ltr');
    }
  });

  test(`${lang}: a vote and a comment inside the card reach the server`, async ({ consult, page, pollId, trouble }) => {
    const { card, server } = await consult({ lang });
    await card.whole();
    const poll = new Poll(page, lang, card.poll);
    await poll.ready();
    await poll.vote(text(OPTIONS[1].label, lang));
    await poll.recorded();
    const comments = new Comments(page, lang, card.comments);
    await comments.write('رأي في الاستشارة');
    await comments.told('comments-published');
    expect((await published(server, pollId)).map((comment) => comment.text)).toEqual(['رأي في الاستشارة']);
    expect(trouble).toEqual([]);
    expect(await server.counted(pollId)).toEqual({ ballots: 1, 'bus-lanes': 1 });
  });

  test(`${lang}: a session tells its edition, time and place, and leads to the calendar and to its questions`, async ({ consult, page, pollId }) => {
    const { card, server } = await consult({ lang, sessions: [wholeSession('shurakum', pollId, { questions: pollId })] });
    await card.ready();
    const session = card.part('session');
    await expect(session).toContainText(messageLike('consultation-edition', lang));
    await card.says(session, lang === 'ar' ? '3 مايو 2048م، من الساعة 19:00 إلى الساعة 21:00 بتوقيت الدوحة' : '3 May 2048, from 19:00 to 21:00, Doha time');
    await expect(session.getByText('#شوركم')).toBeVisible();
    await expect(session.getByRole('link', { name: message('consultation-stream', lang) })).toHaveAttribute('href', 'https://ministry.example/live');
    await expect(session.locator('[part~="calendar"]')).toHaveAttribute('href', `${server.url}/v1/sessions/shurakum/calendar.ics?lang=${lang}`);
    const questions = new Comments(page, lang, session.locator('sawt-comments'));
    await questions.element.scrollIntoViewIfNeeded();
    await questions.ready();
    await questions.write('سؤال إلى الجلسة');
    await questions.told('comments-published');
    expect((await published(server, pollId)).map((comment) => comment.text)).toEqual(['سؤال إلى الجلسة']);
  });

  test(`${lang}: a session that is over tells what came of it, and is added to no calendar`, async ({ consult, pollId }) => {
    const over = {
      starts_at: '2026-02-01T16:00:00Z', ends_at: '2026-02-01T18:00:00Z', summary: { ar: 'أُجيب عن 14 سؤالًا.', en: '14 questions were answered.' },
      presented_on: '2026-02-10', decision: { ar: 'إضافة مادة.', en: 'An article is added.' },
    };
    const { card } = await consult({ lang, sessions: [wholeSession('over', pollId, over)] });
    await card.ready();
    const session = card.part('session');
    for (const said of [over.summary[lang], over.decision[lang], lang === 'ar' ? '10 فبراير 2026م' : '10 February 2026', message('consultation-session-over', lang)]) {
      await card.says(session, said);
    }
    await expect(session.getByRole('link', { name: message('consultation-recording', lang) })).toHaveCount(1);
    await expect(session.locator('[part~="calendar"], sawt-countdown')).toHaveCount(0);
  });

  test(`${lang}: it opens while the person reads, and the widgets in it stay the same elements`, async ({ consult, page }) => {
    await page.clock.install();
    const changes = { opens_at: hoursFromNow(1), closes_at: hoursFromNow(2000) };
    const { card, definition } = await consult({ lang, changes });
    await card.whole();
    await expect(card.state).toHaveText(message('consultation-upcoming', lang));
    const thread = await card.comments.elementHandle();
    await answering(page, () => ({ state: 'open', consultation: definition }));
    await page.clock.fastForward('01:01:00');
    await expect(card.state).toHaveText(message('consultation-open', lang));
    await expect(card.mail).toHaveCount(1);
    expect(await thread.evaluate((element) => element.isConnected)).toBe(true);
  });

  test(`${lang}: it looks again when the page is shown again`, async ({ consult, page }) => {
    const { card, definition } = await consult({ lang });
    await card.ready();
    await answering(page, () => ({ state: 'results-out', consultation: { ...definition, outcome: OUTCOME } }));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(card.state).toHaveText(message('consultation-results-out', lang));
    await expect(card.section('outcome')).toContainText(OUTCOME.decision[lang]);
    await expect(card.mail).toHaveCount(0);
  });
}

test('each level of taking part has its badge', async ({ consult, page }) => {
  for (const [level, said] of Object.entries(LEVELS)) {
    const { card } = await consult({ changes: { level } });
    await card.ready();
    await expect(card.part('level')).toHaveText(said);
    await page.goto('about:blank');
  }
});

test('what is not written in the reader\'s language is marked with its own', async ({ consult }) => {
  const only = { purpose: { ar: 'هدف بالعربية وحدها.' }, title: { ar: 'عنوان بالعربية وحدها' } };
  const { card } = await consult({ lang: 'en', changes: only });
  await card.ready();
  await expect(card.title.locator('bdi')).toHaveAttribute('lang', 'ar');
  const prose = card.part('about').locator('.prose').first();
  await expect(prose).toHaveAttribute('lang', 'ar');
  await expect(prose).toHaveAttribute('dir', 'rtl');
  await expect(card.part('about').locator('.prose').nth(1)).not.toHaveAttribute('lang');
});

test('a kind of way that is not known is left out, and told only where nothing else is left', async ({ consult, page }) => {
  const { card, definition, url } = await consult({ open: false });
  const unknown = { kind: 'hologram' };
  let ways = [unknown];
  await answering(page, () => ({ state: 'open', consultation: { ...definition, ways }, sessions: [] }));
  await page.goto(url);
  await card.ready();
  await expect(card.part('ways')).toContainText(message('consultation-ways-none', 'ar'));
  ways = [unknown, { kind: 'email', address: 'a@ministry.example' }];
  await page.reload();
  await card.ready();
  await expect(card.part('way')).toHaveCount(1);
  await expect(card.part('ways').locator('[part~="note"]')).toHaveCount(0);
});

test('another id takes the place of the first, and the page is told of each with its state', async ({ page, backend, host, pollId }) => {
  const second = wholeConsultation(`${pollId}-2`, { title: { ar: 'استشارة ثانية' }, ways: [], ...STATES.closed() });
  const server = await backend(holdingConsultations({ consultations: [wholeConsultation(pollId), second] }));
  await page.addInitScript(() => {
    globalThis.__told = [];
    for (const name of ['sawt-ready', 'sawt-error']) {
      document.addEventListener(name, ({ type, detail }) => detail.widget === 'consultation' && globalThis.__told.push({ type, ...detail }));
    }
  });
  const snippet = `<sawt-consultation consultation="${pollId}"></sawt-consultation><script async src="${server.url}/v1/sawt.js"></script>`;
  await page.goto(await host.page('plain', { lang: 'ar', dir: 'rtl', snippet }));
  const card = await new Card(page, 'ar').ready();
  await card.element.evaluate((element, id) => element.setAttribute('consultation', id), second.id);
  await expect(card.title).toHaveText('استشارة ثانية');
  await card.element.evaluate((element) => element.setAttribute('lang', 'en'));
  await expect(card.state).toHaveText(message('consultation-closed', 'en'));
  await card.element.evaluate((element) => element.setAttribute('consultation', 'nothing-of-that-name'));
  await expect(card.part('error')).toContainText(message('problem-not-found', 'en'));
  const told = await page.evaluate(() => globalThis.__told);
  const ready = (subject, state) => ({ type: 'sawt-ready', widget: 'consultation', subject, state });
  expect(told).toEqual([
    ready(pollId, 'open'), ready(second.id, 'closed'), ready(second.id, 'closed'),
    { type: 'sawt-error', widget: 'consultation', subject: 'nothing-of-that-name', code: 'not-found' },
  ]);
});

test('a draft is not there for anybody', async ({ page, backend, host, pollId }) => {
  const server = await backend(holdingConsultations({ consultations: [wholeConsultation(pollId, { draft: true })] }));
  const snippet = `<sawt-consultation consultation="${pollId}"><p>محتوى الصفحة</p></sawt-consultation><script async src="${server.url}/v1/sawt.js"></script>`;
  await page.goto(await host.page('plain', { lang: 'ar', dir: 'rtl', snippet }));
  const card = new Card(page, 'ar');
  await expect(card.part('error')).toContainText(message('problem-not-found', 'ar'));
  await expect(card.fallback).toBeVisible();
  await expect(card.title).toHaveCount(0);
});
