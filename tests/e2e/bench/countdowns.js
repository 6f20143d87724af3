// What a hundred countdowns cost a page while nothing changes on the screen, and while boxes change every second: the share of a
// core that the page's main thread is busy, beyond that of the same page without them. `cargo xtask bench countdowns` runs it.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { Backend } from '../support/backend.js';
import { holdingConsultations } from '../support/consultations.js';
import { Host } from '../support/host.js';

const COUNTDOWNS = 100;
const ROUNDS = 3;

/** How long each page is looked at, in milliseconds. */
const WATCHED = 20_000;

/** The share of a core that may be busy while nothing changes on the screen, in percent. */
const LIMIT = 1;

/** A deadline some days from now and within none of the hours that are watched. */
const deadline = (at) => new Date(Date.now() + (5 * 24 * 60 + 30 + (at % 20)) * 60_000).toISOString();

const hundred = (variant) => Array.from({ length: COUNTDOWNS }, (_, at) => (
  `<sawt-countdown eager variant="${variant}" closes="${deadline(at)}" zone="Asia/Qatar"></sawt-countdown>`)).join('\n');

/** Percent of a core that the page is busy with while it is watched. */
async function busy(browser, url, countdowns) {
  const context = await browser.newContext({ locale: 'ar-QA', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction((wanted) => {
    const drawn = [...document.querySelectorAll('sawt-countdown')].filter(({ shadowRoot }) => shadowRoot?.querySelector('[part~="timer"]'));
    return drawn.length === wanted;
  }, countdowns);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  const before = await read();
  await page.waitForTimeout(WATCHED);
  const after = await read();
  await context.close();
  return ((after.TaskDuration - before.TaskDuration) / (after.Timestamp - before.Timestamp)) * 100;
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const backend = await Backend.start(holdingConsultations({}));
const host = await Host.start();
const path = [process.env.CHROME, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((found) => found && existsSync(found));
const browser = await chromium.launch({ executablePath: path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  const template = await readFile(new URL('../../hosts/plain.html', import.meta.url), 'utf8');
  const page = (name, snippet) => {
    const filled = template.replace('{{lang}}', 'ar').replace('{{dir}}', 'rtl').replace('{{snippet}}', snippet);
    return host.publish(`/${name}.html`, filled);
  };
  const script = `<script async src="${backend.url}/v1/sawt.js"></script>`;
  const pages = {
    bare: [page('bare', ''), 0],
    text: [page('text', hundred('text') + script), COUNTDOWNS],
    blocks: [page('blocks', hundred('blocks') + script), COUNTDOWNS],
  };
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const seen = {};
    for (const [name, [url, countdowns]] of Object.entries(pages)) seen[name] = await busy(browser, url, countdowns);
    rounds.push(seen);
  }
  const beyond = (name) => middle(rounds.map((round) => round[name] - round.bare));
  console.log(`${COUNTDOWNS} countdowns, nothing changes on the screen: ${beyond('text').toFixed(3)} % of a core (at most ${LIMIT})`);
  console.log(`${COUNTDOWNS} countdowns in boxes that change every second: ${beyond('blocks').toFixed(3)} % of a core`);
} finally {
  await browser.close();
  await host.stop();
  await backend.stop();
}
