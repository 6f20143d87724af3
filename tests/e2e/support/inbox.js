// Forms for tests, in the shape of the contract: a Gulf ministry's, in Arabic and English.
import { randomUUID } from 'node:crypto';
import { ENTITY } from './definitions.js';

const said = (ar, en) => ({ ar, en });

/** A form for complaints of that id, answered under a reference. */
export function complaint(id, changes = {}) {
  return {
    id,
    entity: ENTITY.id,
    kind: 'feedback',
    title: said('شكوى أو مقترح', 'Complaint or suggestion'),
    time_zone: ENTITY.time_zone,
    answered: true,
    reply_within_days: 3,
    office: 'care',
    split_by: 'kind',
    pages: [{
      fields: [
        {
          id: 'kind',
          type: 'single',
          label: said('نوع الرسالة', 'What it is'),
          required: true,
          options: [{ id: 'complaint', label: said('شكوى', 'Complaint') }, { id: 'suggestion', label: said('مقترح', 'Suggestion') }],
        },
        { id: 'text', type: 'long-text', label: said('التفاصيل', 'Details'), required: true },
        { id: 'email', type: 'email', label: said('البريد الإلكتروني', 'E-mail address') },
      ],
    }],
    ...changes,
  };
}

/** Definitions that hold these forms, of an entity with an office. */
export const holdingForms = (...forms) => ({
  entities: [{ ...ENTITY, offices: [{ id: 'care', name: said('إدارة خدمة الجمهور', 'Public Care Department') }, { id: 'roads', name: said('إدارة الطرق', 'Roads Department') }] }],
  forms,
});

/** Sends these answers to a form of that server from a device of its own. */
export async function submitted(server, form, answers) {
  const { token } = await (await fetch(`${server.url}/v1/devices`, { method: 'POST' })).json();
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'sawt-device': token };
  const body = JSON.stringify({ answers, language: 'ar', composed_secs: 60 });
  const answer = await fetch(`${server.url}/v1/forms/${form}/submissions`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}
