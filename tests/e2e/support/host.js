// A website of somebody else: plain files on an origin of its own, with the headers that its webmaster set.
import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { HOSTS } from './paths.js';

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

export class Host {
  #server;
  #pages = new Map();
  #forward;
  #answers = new Map();

  static async start() {
    const host = new Host();
    host.#server = createServer((incoming, response) => host.#answer(incoming, response));
    host.#server.listen(0, '127.0.0.1');
    await once(host.#server, 'listening');
    host.url = `http://127.0.0.1:${host.#server.address().port}`;
    return host;
  }

  async stop() {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** The webmaster's reverse proxy: `/v1/` of this origin is that backend. */
  forward(backend) {
    this.#forward = backend;
  }

  /** Answers a path by hand: `(incoming, response) => void`. */
  on(path, answer) {
    this.#answers.set(path, answer);
  }

  /** Publishes one page; returns its address. */
  publish(path, html, headers = {}) {
    this.#pages.set(path, { html, headers });
    return this.url + path;
  }

  /** Publishes `tests/hosts/<name>.html` with its `{{placeholders}}` filled; returns its address. */
  async page(name, values = {}, headers = {}) {
    const template = await readFile(join(HOSTS, `${name}.html`), 'utf8');
    const html = template.replace(/\{\{(\w+)\}\}/g, (_, key) => {
      if (!(key in values)) throw new Error(`${name}.html wants ${key}`);
      return values[key];
    });
    return this.publish(`/${name}.html`, html, headers);
  }

  async #answer(incoming, response) {
    const { pathname } = new URL(incoming.url, this.url);
    if (this.#answers.has(pathname)) return this.#answers.get(pathname)(incoming, response);
    if (this.#forward && pathname.startsWith('/v1/')) return this.pass(incoming, response);
    const page = this.#pages.get(pathname);
    if (page) {
      response.writeHead(200, { 'Content-Type': TYPES['.html'], ...page.headers });
      return response.end(page.html);
    }
    const type = TYPES[extname(pathname)];
    const file = type && !pathname.includes('..') ? await readFile(join(HOSTS, pathname)).catch(() => null) : null;
    response.writeHead(file ? 200 : 404, { 'Content-Type': file ? type : 'text/plain' });
    return response.end(file ?? 'not here');
  }

  /** Hands a request on to the backend. */
  pass(incoming, response) {
    const target = new URL(incoming.url, this.#forward);
    const onward = request(target, { method: incoming.method, headers: { ...incoming.headers, host: target.host } }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  }
}
