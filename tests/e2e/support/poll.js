// <sawt-poll> as a person meets it: found by role and by its public parts.
import { expect } from '@playwright/test';
import { message } from './messages.js';

export class Poll {
  constructor(page, lang, element = page.locator('sawt-poll').first()) {
    this.page = page;
    this.lang = lang;
    this.element = element;
    this.base = this.part('base');
    this.form = this.part('form');
    this.question = this.part('question');
    this.submit = this.part('submit');
    this.results = this.part('results');
    this.notice = this.part('notice');
    this.receipt = this.part('receipt');
    this.error = this.part('error');
    this.status = this.part('status');
    this.fallback = element.locator('> form');
  }

  part(name) {
    return this.element.locator(`[part~="${name}"]`);
  }

  /** Waits until the widget stands in the fallback's place. */
  async ready() {
    await expect(this.question).toBeVisible();
    await expect(this.fallback).toBeHidden();
    return this;
  }

  option(label) {
    return this.base.getByLabel(label, { exact: true });
  }

  async choose(label) {
    await this.option(label).check();
  }

  get writeIn() {
    return this.part('write-in');
  }

  async vote(label) {
    await this.choose(label);
    await this.submit.click();
  }

  /** What has the focus, by its name and value, inside the widget or outside. */
  focused() {
    return this.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const root = active.getRootNode() === document ? 'page' : 'widget';
      return `${root} ${active.localName} ${active.name ?? ''}=${active.type === 'text' ? '' : active.value ?? ''}`;
    });
  }

  /** Waits until the vote is on record and the person is told so. */
  async recorded() {
    await expect(this.notice).toContainText(message('poll-recorded', this.lang));
  }
}
