// How long Chromium takes for each input of a survey of 60 questions on 6 pages that branches, with a processor four times slower: from
// the event to the next frame, as Event Timing has it, and every long task. `cargo xtask bench survey` runs it.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { Backend } from '../support/backend.js';
import { FormOnPage, holdingForms } from '../support/forms.js';
import { Host } from '../support/host.js';
import { ENTITY } from '../support/definitions.js';

const PAGES = 6;
const ON_EACH = 10;
const SLOWER = 4;

/** The most milliseconds that the page may be busy with one input. */
const LIMIT = 50;

const map = (text) => ({ ar: `${text}؟`, en: `${text}?` });
const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: map(`الخيار ${id}`) }));
const rows = [1, 2, 3].map((at) => ({ id: `r${at}`, label: map(`السطر ${at}`) }));

/** Ten questions of seven types; every fourth is asked where the one before was answered by its first option. */
function page(at) {
  const types = ['single', 'short-text', 'multiple', 'number', 'scale', 'long-text', 'single', 'matrix', 'single', 'date'];
  const fields = types.map((type, place) => {
    const id = `q${at}-${place}`;
    const earlier = `q${at}-0`;
    return {
      id,
      type,
      label: map(`السؤال ${at * ON_EACH + place + 1}`),
      ...(['single', 'multiple', 'scale', 'matrix'].includes(type) && { options }),
      ...(type === 'matrix' && { rows }),
      ...(type === 'date' && { hijri: true }),
      ...(place % 4 === 3 && { shown_if: [{ field: earlier, any_of: ['a'] }] }),
    };
  });
  return { title: map(`الصفحة ${at + 1}`), fields };
}

const survey = {
  id: 'bench', entity: ENTITY.id, kind: 'survey', time_zone: ENTITY.time_zone, title: map('استبيان'), pages: Array.from({ length: PAGES }, (_, at) => page(at)),
};

/** In the page: how long each input and each task took. */
function watch() {
  globalThis.__inputs = [];
  globalThis.__tasks = [];
  new PerformanceObserver((list) => {
    for (const { name, processingStart, processingEnd, duration } of list.getEntries()) {
      globalThis.__inputs.push({ name, busy: processingEnd - processingStart, duration });
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) globalThis.__tasks.push(task.duration);
  }).observe({ type: 'longtask', buffered: true });
}

const backend = await Backend.start(holdingForms(survey));
const host = await Host.start();
const path = [process.env.CHROME, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((found) => found && existsSync(found));
const browser = await chromium.launch({ executablePath: path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  const context = await browser.newContext({ locale: 'ar-QA', viewport: { width: 1280, height: 800 } });
  const tab = await context.newPage();
  await tab.addInitScript(watch);
  const snippet = `<sawt-feedback form="bench"></sawt-feedback><script async src="${backend.url}/v1/sawt.js"></script>`;
  await tab.goto(await host.page('plain', { lang: 'ar', dir: 'rtl', snippet }));
  const form = new FormOnPage(tab, 'ar');
  await form.part('progress').waitFor();
  const session = await context.newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await tab.evaluate(() => { globalThis.__tasks.length = 0; globalThis.__inputs.length = 0; });
  for (let at = 0; at < PAGES; at += 1) {
    await form.option(`q${at}-0`, 'a').check();
    await form.field(`q${at}-1`).pressSequentially('نص قصير', { delay: 20 });
    await form.option(`q${at}-2`, 'b').check();
    await form.field(`q${at}-3`).pressSequentially('١٢', { delay: 20 });
    await form.option(`q${at}-4`, 'c').check();
    await form.field(`q${at}-5`).pressSequentially('نص أطول من غيره بقليل.', { delay: 20 });
    await form.option(`q${at}-8`, 'd').check();
    await form.next();
  }
  await form.part('answer').first().waitFor();
  await tab.evaluate(() => new Promise((done) => { requestIdleCallback(done, { timeout: 2000 }); }));
  const { inputs, tasks } = await tab.evaluate(() => ({ inputs: globalThis.__inputs, tasks: globalThis.__tasks }));
  const longest = (numbers) => Math.max(0, ...numbers);
  const print = (name, figure, limit = '') => console.log(`${name.padEnd(60)}${figure.toFixed(0).padStart(6)}  ${limit}`);
  print('inputs that took 16 ms or more', inputs.length);
  for (const name of [...new Set(inputs.map((input) => input.name))].sort()) {
    print(`  ${name}: the longest handling, ms`, longest(inputs.filter((input) => input.name === name).map(({ busy }) => busy)));
  }
  print('the longest handling of an input, ms', longest(inputs.map(({ busy }) => busy)), `(at most ${LIMIT})`);
  print('the longest from an input to its frame, ms', longest(inputs.map(({ duration }) => duration)));
  print('the longest task, ms', longest(tasks));
} finally {
  await browser.close();
  await host.stop();
  await backend.stop();
}
