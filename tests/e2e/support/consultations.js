// Consultations and sessions for tests, in the shape of the contract: a Gulf ministry's, in Arabic and English.
import { ENTITY } from './definitions.js';

/** An open consultation of that id. */
export function consultation(id, changes = {}) {
  return {
    id,
    entity: ENTITY.id,
    title: { ar: 'مسودة سياسة المشاركة الإلكترونية', en: 'Draft e-participation policy' },
    level: 'consultation',
    subject: 'drafting',
    purpose: { ar: 'معرفة آراء الجمهور قبل إصدار السياسة.', en: 'To learn what the public thinks before the policy is issued.' },
    scope: { ar: 'أحكام المسودة كافة.', en: 'All provisions of the draft.' },
    procedure: { ar: 'تُستقبل الآراء عبر هذه الصفحة ثم يُنشر ملخص لها.', en: 'Views are taken on this page, and a summary is published.' },
    opens_at: '2026-01-04T05:00:00Z',
    closes_at: '2048-06-30T21:00:00Z',
    time_zone: ENTITY.time_zone,
    ...changes,
  };
}

/** A session of that id which is over, unless it says otherwise. */
export function session(id, changes = {}) {
  return {
    id,
    entity: ENTITY.id,
    title: { ar: 'جلسة حوارية حول المسودة', en: 'Open session on the draft' },
    starts_at: '2026-02-01T16:00:00Z',
    ends_at: '2026-02-01T18:00:00Z',
    time_zone: ENTITY.time_zone,
    ...changes,
  };
}

/** Definitions that hold these; `entity` adds to what the entity says of itself. */
export const holdingConsultations = ({ consultations = [], sessions = [], threads = [], polls = [], entity = {} }) => ({
  entities: [{ ...ENTITY, ...entity }],
  polls,
  threads,
  consultations,
  sessions,
});
