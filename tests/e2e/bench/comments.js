// How soon 10,000 comments are usable in Chromium, and what they weigh: the built package beside the same page without it,
// and beside a script that draws the same comments with plain DOM calls. `cargo xtask bench comments` runs it.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { Backend } from '../support/backend.js';
import { Host } from '../support/host.js';
import { holdingThreads, thread } from '../support/threads.js';

const COMMENTS = 10_000;
const PAGE = 20;

/** The pages take turns, so that whatever else the machine does meanwhile strikes all of them. */
const ROUNDS = 9;

/** What the widget may cost beyond the page that hosts it. */
const LIMITS = { usable: 350, heap: 3, task: 150 };

const MIB = 1024 * 1024;

/** A table that `sawt-server comments import` takes: some 250 letters each, every tenth answered. */
function table() {
  const rows = ['created_at,name,text,state,supports,official_reply,official_reply_office,official_reply_at'];
  for (let n = 0; n < COMMENTS; n += 1) {
    const at = new Date(Date.UTC(2026, 8, 1) + n * 60_000).toISOString();
    const text = `الملاحظة ${n}: نقترح أن تُنشر المسودة قبل اعتمادها بشهر على الأقل، وأن يُرفق بها ملخص بلغة واضحة، وأن تُبيَّن أسباب ما أُخذ به من الآراء وما لم يُؤخذ به. The summary should name the articles that have changed.`;
    const reply = n % 10 === 0 ? `"نشكركم، وسيُؤخذ بالمقترح.",policy,${at}` : ',,';
    rows.push(`${at},مريم,"${text}",published,${n % 3},${reply}`);
  }
  return rows.join('\n');
}

/** Puts them into the thread. */
async function fill(backend, id) {
  const folder = await mkdtemp(join(tmpdir(), 'sawt-bench-'));
  const file = join(folder, 'comments.csv');
  await writeFile(file, table());
  await backend.command('comments', 'import', '--thread', id, '--from', 'csv', file);
  await rm(folder, { recursive: true });
}

/** In the page: notes when so many comments can be read and written below, and every long task. */
function watch([page, selectors]) {
  globalThis.__tasks = [0];
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) globalThis.__tasks.push(task.duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const [host, comment, field] = selectors;
    const element = document.querySelector(host);
    const root = element?.shadowRoot ?? element;
    const ready = root && (!comment || (root.querySelectorAll(comment).length >= page && root.querySelector(field)));
    if (ready && document.readyState === 'complete') globalThis.__usable = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** One visit by a browser that has never been there. */
async function visit(browser, url, selectors) {
  const context = await browser.newContext({ locale: 'ar-QA', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(watch, [PAGE, selectors]);
  await page.goto(url);
  await page.waitForFunction(() => globalThis.__usable !== undefined);
  // Long tasks are reported some time after they ended.
  await page.evaluate(() => new Promise((done) => { requestIdleCallback(done, { timeout: 2000 }); }));
  const { usable, task } = await page.evaluate(() => ({ usable: globalThis.__usable, task: Math.max(...globalThis.__tasks) }));
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const wasm = await linearMemory(session);
  await context.close();
  return { usable, task, heap: usedSize / MIB, memory: (usedSize + wasm) / MIB };
}

/** Bytes of every WebAssembly memory in the page, which the heap's own figure leaves out. */
async function linearMemory(session) {
  const { result } = await session.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
  const { result: bytes } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }',
    returnByValue: true,
  });
  return bytes.value;
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The median over the rounds of what the page costs beyond the bare one of the same round. */
const beyond = (rounds, name, figure) => middle(rounds.map((round) => round[name][figure] - round.bare[figure]));

function print(name, figure, digits, limit = '') {
  console.log(`${name.padEnd(48)}${figure.toFixed(digits).padStart(8)}  ${limit}`);
}

const id = 'bench';
const definitions = holdingThreads(thread(id, { supports: true }));
definitions.entities = [{ ...definitions.entities[0], offices: [{ id: 'policy', name: { ar: 'فريق السياسات', en: 'Policy team' } }] }];
const backend = await Backend.start(definitions);
const host = await Host.start();
const path = [process.env.CHROME, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((found) => found && existsSync(found));
const browser = await chromium.launch({ executablePath: path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  await fill(backend, id);
  const plain = await readFile(new URL('plain-comments.js', import.meta.url));
  host.on('/plain-comments.js', (_, response) => response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(plain));
  const page = async (name, snippet) => {
    const html = await readFile(new URL('../../hosts/plain.html', import.meta.url), 'utf8');
    const filled = html.replace('{{lang}}', 'ar').replace('{{dir}}', 'rtl').replace('{{snippet}}', snippet);
    return host.publish(`/${name}.html`, filled);
  };
  const pages = {
    bare: [await page('bare', ''), ['main']],
    plain: [
      await page('plain', `<div id="plain" data-thread="${backend.url}/v1/threads/${id}"></div><script async src="/plain-comments.js"></script>`),
      ['#plain', 'article', 'textarea'],
    ],
    widget: [
      await page('widget', `<sawt-comments thread="${id}"></sawt-comments><script async src="${backend.url}/v1/sawt.js"></script>`),
      ['sawt-comments', '[part~="comment"]', '[part~="text"]'],
    ],
  };
  const rounds = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const seen = {};
    for (const [name, [url, selectors]] of Object.entries(pages)) seen[name] = await visit(browser, url, selectors);
    // The first one fills caches of the machine.
    if (round > 0) rounds.push(seen);
  }
  for (const [name, title] of [['widget', 'the widget'], ['plain', 'the same comments by plain DOM calls']]) {
    const limit = (most) => (name === 'widget' ? `(at most ${most})` : '');
    print(`${title}: usable after, ms beyond the page`, beyond(rounds, name, 'usable'), 0, limit(LIMITS.usable));
    print('  JS heap, MiB beyond the page', beyond(rounds, name, 'heap'), 2);
    print('  with the memory of the WebAssembly, MiB', beyond(rounds, name, 'memory'), 2, limit(LIMITS.heap));
    print('  longest task, ms', middle(rounds.map((round) => round[name].task)), 0, limit(LIMITS.task));
  }
} finally {
  await browser.close();
  await host.stop();
  await backend.stop();
}
