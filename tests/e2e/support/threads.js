// Threads for tests, in the shape of the contract: a Gulf ministry's, in Arabic and English.
import { ENTITY } from './definitions.js';

/** An open thread of that id, published at once unless it says otherwise. */
export function thread(id, changes = {}) {
  return {
    id,
    entity: ENTITY.id,
    title: { ar: 'أحكام سياسة المشاركة الإلكترونية', en: 'Provisions of the e-participation policy' },
    description: { ar: 'يرجى التعليق على أحكام المسودة.', en: 'Please comment on the provisions of the draft.' },
    moderation: 'post',
    closes_at: '2048-06-30T21:00:00Z',
    time_zone: ENTITY.time_zone,
    max_graphemes: 500,
    rules: {
      version: '2026-10',
      text: { ar: 'يرجى احترام آراء الآخرين.', en: 'Please respect the views of others.' },
    },
    anchors: [
      { id: 'article-1', label: { ar: 'المادة 1', en: 'Article 1' } },
      { id: 'article-4', label: { ar: 'المادة 4', en: 'Article 4' } },
    ],
    ...changes,
  };
}

/** Who replies for the entity. */
export const OFFICE = { id: 'participation', name: { ar: 'مسؤول المشاركة الإلكترونية', en: 'E-participation officer' } };

/** Definitions that hold these threads. */
export const holdingThreads = (...threads) => ({ entities: [{ ...ENTITY, offices: [OFFICE] }], polls: [], threads });

/** Somebody with a device of their own. */
export async function somebody(server) {
  const { token } = await (await fetch(`${server.url}/v1/devices`, { method: 'POST' })).json();
  const ask = async (method, path, body) => {
    const response = await fetch(`${server.url}/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), 'Sawt-Device': token },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return response.json();
  };
  return {
    token,
    /** Posts a comment; gives it as it was kept. */
    post: async (thread, text, more = {}) => {
      const body = { type: 'comment', text, rules_version: '2026-10', ...more };
      return (await ask('POST', `/threads/${thread}/comments`, body)).comment;
    },
    /** Supports a comment. */
    support: (thread, id) => ask('PUT', `/threads/${thread}/comments/${id}/support`),
  };
}

/** What everyone sees of a thread's first page. */
export const published = async (server, thread) =>
  (await (await fetch(`${server.url}/v1/threads/${thread}/comments`)).json()).comments;
