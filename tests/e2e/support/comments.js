// <sawt-comments> as a person meets it: found by role and by its public parts.
import { expect } from '@playwright/test';
import { message } from './messages.js';

export class Comments {
  constructor(page, lang, element = page.locator('sawt-comments').first()) {
    this.page = page;
    this.lang = lang;
    this.element = element;
    this.base = this.part('base');
    this.form = this.part('form').first();
    this.text = this.form.locator('[part~="text"]');
    this.name = this.form.locator('[part~="name"]');
    this.submit = this.form.locator('[part~="submit"]');
    this.notice = this.part('notice');
    this.caution = this.part('caution');
    this.list = this.part('list').last();
    this.comments = this.part('comment');
    this.fallback = element.locator('> form');
  }

  part(name) {
    return this.element.locator(`[part~="${name}"]`);
  }

  /** The comment that says so. */
  saying(text) {
    return this.comments.filter({ has: this.page.locator('article').getByText(text, { exact: true }) }).last();
  }

  button(within, id) {
    return within.getByRole('button', { name: message(id, this.lang), exact: true });
  }

  /** Waits until the widget stands there with what it shows first. */
  async ready() {
    await expect(this.part('count')).toBeVisible();
    await expect(this.list).not.toHaveAttribute('aria-busy', 'true');
    return this;
  }

  /** Writes a comment and sends it. */
  async write(text, { name, type } = {}) {
    await this.text.fill(text);
    if (name) await this.name.fill(name);
    if (type) await this.form.locator('select[name="type"]').selectOption(type);
    await this.submit.click();
  }

  /** Waits until the backend has it, and the person is told so. */
  async told(id) {
    await expect(this.notice).toContainText(message(id, this.lang));
  }
}
