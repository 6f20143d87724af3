// What every spec gets: a backend and a website for itself, and a page that tells what went wrong in it.
import { createHash } from 'node:crypto';
import { test as base, expect } from '@playwright/test';
import { Backend } from './backend.js';
import { Card, wholeConsultation } from './card.js';
import { Comments } from './comments.js';
import { holdingConsultations } from './consultations.js';
import { direction, holding, poll } from './definitions.js';
import { Host } from './host.js';
import { Poll } from './poll.js';
import { holdingThreads, somebody, thread } from './threads.js';

export { expect };

export const test = base.extend({
  /** An id that no other test uses. */
  // eslint-disable-next-line no-empty-pattern
  pollId: async ({}, use, info) => {
    await use(`poll-${createHash('sha256').update(info.testId).digest('hex').slice(0, 12)}`);
  },

  /** `backend(definitions, flags)` starts the server; it ends with the test. */
  backend: async ({}, use) => {
    const started = [];
    await use(async (definitions, flags) => {
      const backend = await Backend.start(definitions, flags);
      started.push(backend);
      return backend;
    });
    for (const backend of started) await backend.stop();
  },

  /** The website. */
  host: async ({}, use) => {
    const host = await Host.start();
    await use(host);
    await host.stop();
  },

  /** Errors, console errors and policy violations of the page, in the order in which they came. */
  trouble: async ({ page }, use) => {
    const trouble = [];
    page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
    page.on('console', (said) => {
      if (said.type() === 'error') trouble.push(`console: ${said.text()}`);
    });
    await page.addInitScript(() => {
      globalThis.__violations = [];
      document.addEventListener('securitypolicyviolation', (violation) => {
        globalThis.__violations.push(`${violation.violatedDirective}: ${violation.blockedURI} ${violation.sample}`);
      });
    });
    await use(trouble);
  },

  /**
   * `visit({ lang, kind, changes, ... })`: a poll of its own on a plain page of another website, with the
   * recommended snippet. Gives the backend, the definition, the address and the page object.
   */
  visit: async ({ page, pollId, backend, host }, use) => {
    await use(async ({
      lang = 'ar', kind = 'single', changes = {}, template = 'plain', headers = {}, votes = [], edit = (snippet) => snippet,
      open = true, values = {},
    } = {}) => {
      const definition = poll(pollId, kind, changes);
      const server = await backend(holding(definition));
      await server.cast(pollId, votes);
      const snippet = edit(await server.snippet(pollId, lang), server);
      const url = await host.page(template, { lang, dir: direction(lang), snippet, backend: server.url, poll: pollId, ...values }, headers);
      if (open) await page.goto(url);
      return { server, definition, url, poll: new Poll(page, lang) };
    });
  },

  /**
   * `discuss({ lang, changes, texts, ... })`: a thread of its own on a plain page of another website, with
   * `texts` written by somebody else, oldest first. Gives the backend, the address and the page object.
   */
  discuss: async ({ page, pollId, backend, host }, use) => {
    await use(async ({
      lang = 'ar', changes = {}, texts = [], template = 'plain', headers = {}, attributes = '', inside = '', open = true, values = {}, flags,
    } = {}) => {
      const server = await backend(holdingThreads(thread(pollId, changes)), flags);
      const other = await somebody(server);
      for (const text of texts) await other.post(pollId, text);
      const snippet = `<sawt-comments thread="${pollId}" ${attributes}>${inside}</sawt-comments>
        <script async src="${server.url}/v1/sawt.js"></script>`;
      const filled = { lang, dir: direction(lang), snippet, backend: server.url, poll: pollId, ...values };
      const url = await host.page(template, filled, headers);
      if (open) await page.goto(url);
      return { server, other, url, comments: new Comments(page, lang) };
    });
  },

  /**
   * `consult({ lang, changes, sessions, ... })`: a consultation with everything on a plain page of another website; its
   * poll and its thread have its id. Gives the backend, the definition, the address and the page object.
   */
  consult: async ({ page, pollId, backend, host }, use) => {
    await use(async ({
      lang = 'ar', changes = {}, sessions = [], template = 'plain', headers = {}, attributes = '', inside = '', open = true, values = {},
    } = {}) => {
      const definition = wholeConsultation(pollId, { poll: pollId, thread: pollId, ...changes });
      const server = await backend(holdingConsultations({
        consultations: [definition], sessions, polls: [poll(pollId)], threads: [thread(pollId)],
      }));
      const snippet = `<sawt-consultation consultation="${pollId}" ${attributes}>${inside}</sawt-consultation>
        <script async src="${server.url}/v1/sawt.js"></script>`;
      const filled = { lang, dir: direction(lang), snippet, backend: server.url, poll: pollId, ...values };
      const url = await host.page(template, filled, headers);
      if (open) await page.goto(url);
      return { server, definition, url, card: new Card(page, lang) };
    });
  },
});
