// The real server on a free port, with a database of its own in a temporary folder.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DIST, SERVER, SITES } from './paths.js';

export class Backend {
  #folder;
  #process;
  #listen = '127.0.0.1:0';
  #flags = [];

  /** Imports the definitions and serves them, with these further flags. */
  static async start(definitions, flags = []) {
    if (!SERVER) throw new Error('there is no sawt-server: build it, or name it in SAWT_SERVER_BIN');
    const backend = new Backend();
    backend.#flags = flags;
    backend.#folder = await mkdtemp(join(tmpdir(), 'sawt-e2e-'));
    await backend.import(definitions);
    await backend.serve();
    return backend;
  }

  get #database() {
    return join(this.#folder, 'votes.db');
  }

  /** Creates or replaces entities and polls; `files` are paths, or else one object of definitions. */
  async import(definitions) {
    let files = definitions;
    if (!Array.isArray(definitions)) {
      files = [join(this.#folder, 'definitions.json')];
      await writeFile(files[0], JSON.stringify(definitions));
    }
    await this.command('import', ...files);
  }

  /** Another command on the same database, also while it is served; what it prints. */
  async command(...words) {
    const child = spawn(SERVER, [...words, '--database', this.#database], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [printed, said] = ['', ''];
    child.stdout.on('data', (data) => { printed += data; });
    child.stderr.on('data', (data) => { said += data; });
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`sawt-server ${words[0]}: ${said}`);
    return printed;
  }

  /** What a moderator does on the command line, while the server runs. */
  async moderate(...args) {
    await this.command('moderate', ...args);
  }

  /** Takes comments over from a file of that format, while the server runs. */
  async takeOver(thread, format, text) {
    const file = join(this.#folder, `comments.${format}`);
    await writeFile(file, text);
    await this.command('comments', 'import', '--thread', thread, '--from', format, file);
  }

  /** Serves, on the address of last time if there was one. */
  async serve() {
    const args = ['serve', '--listen', this.#listen, '--database', this.#database, '--dist', DIST, '--sites', SITES, ...this.#flags];
    this.#process = spawn(SERVER, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    this.#process.stderr.on('data', (data) => { said += data; });
    const lines = createInterface({ input: this.#process.stdout });
    const ready = new Promise((resolve, reject) => {
      lines.on('line', (line) => {
        const found = /listening on (http:\/\/\S+)/.exec(line);
        if (found) resolve(found[1]);
      });
      this.#process.once('exit', () => reject(new Error(`sawt-server serve: ${said}`)));
    });
    this.url = await ready;
    this.#listen = new URL(this.url).host;
  }

  async #end(signal) {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  /** No warning, no goodbye: what was only in memory is gone. */
  async crash() {
    await this.#end('SIGKILL');
  }

  /** Ends it and removes its database. */
  async stop() {
    await this.#end('SIGKILL');
    await rm(this.#folder, { recursive: true, force: true });
  }

  async get(path) {
    const response = await fetch(this.url + path, { headers: { 'Accept-Language': 'en' } });
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  /** What everyone may see of a poll's count now; the poll's results must be `always`. */
  async results(poll) {
    const { results } = await (await this.get(`/v1/polls/${poll}`)).json();
    return results;
  }

  /** The votes that a fresh process finds in the database after a crash, by option. */
  async counted(poll) {
    await this.crash();
    await this.serve();
    const { ballots, options } = await this.results(poll);
    const counts = options.filter(({ count }) => count > 0).map(({ option, count }) => [option, count]);
    return { ballots, ...Object.fromEntries(counts) };
  }

  /** The recommended snippet, as a webmaster copies it. */
  async snippet(poll, lang) {
    return (await this.get(`/v1/polls/${poll}/snippet?lang=${lang}`)).text();
  }

  /** Casts votes through the contract, each from a device of its own. */
  async cast(poll, votes) {
    for (const vote of votes) {
      const { token } = await (await fetch(`${this.url}/v1/devices`, { method: 'POST' })).json();
      const response = await fetch(`${this.url}/v1/polls/${poll}/votes`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), 'Sawt-Device': token },
        body: JSON.stringify(vote),
      });
      if (!response.ok) throw new Error(`a vote was refused: ${await response.text()}`);
    }
  }
}
