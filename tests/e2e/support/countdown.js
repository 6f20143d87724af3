// <sawt-countdown> as a person meets it, and pages that hold some.
import { holdingConsultations } from './consultations.js';
import { direction } from './definitions.js';
import { expect, test as base } from './fixtures.js';

const MARKS = /[\u2066-\u2069\u200e\u200f]/g;

export class Countdown {
  constructor(page, lang, element = page.locator('sawt-countdown').first()) {
    this.page = page;
    this.lang = lang;
    this.element = element;
    this.base = this.part('base');
    this.frame = this.part('frame');
    this.state = this.part('state');
    this.timer = this.part('timer');
    this.calendar = this.part('calendar');
    this.fallback = element.locator('> p');
  }

  part(name) {
    return this.element.locator(`[part~="${name}"]`);
  }

  /** Waits until it tells where it stands. */
  async ready() {
    await expect(this.state).toBeVisible();
    return this;
  }

  /** What a part says, without the marks that isolate names and numbers. */
  async said(part) {
    return (await this.part(part).innerText()).replace(MARKS, '').trim();
  }

  /** Waits until a part says exactly that. */
  async says(part, text) {
    await expect.poll(() => this.said(part)).toBe(text);
  }

  /** Seconds left, as the boxes show them. */
  async shown() {
    const numbers = await this.part('number').allInnerTexts();
    const [days, hours, minutes, seconds] = numbers.map((text) => Number(text.replace(/\D/g, '')));
    return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  }
}

/** In the page: keeps every event of a countdown. */
function listen() {
  globalThis.__told = [];
  for (const name of ['sawt-ready', 'sawt-change', 'sawt-error']) {
    document.addEventListener(name, ({ type, detail }) => globalThis.__told.push({ type, ...detail }));
  }
}

/** The events so far. */
export const told = (page) => page.evaluate(() => globalThis.__told);

export const test = base.extend({
  /**
   * `count({ lang, attributes, inside, consultations, sessions, ... })`: one countdown, or the `snippet` given, on a plain page of
   * another website. Gives the backend, the address and the page object of the first.
   */
  count: async ({ page, backend, host }, use) => {
    await use(async ({
      lang = 'ar', attributes = '', inside = '', snippet = `<sawt-countdown ${attributes}>${inside}</sawt-countdown>`, consultations = [], sessions = [],
      template = 'plain', headers = {}, open = true, values = {},
    } = {}) => {
      const server = await backend(holdingConsultations({ consultations, sessions }));
      const whole = `${snippet}\n<script async src="${server.url}/v1/sawt.js"></script>`;
      const url = await host.page(template, { lang, dir: direction(lang), snippet: whole, backend: server.url, poll: '', ...values }, headers);
      await page.addInitScript(listen);
      if (open) await page.goto(url);
      return { server, url, countdown: new Countdown(page, lang) };
    });
  },
});

export { expect };
