// Polls for tests, in the shape of the contract: a Gulf ministry's, in Arabic and English.

export const LANGUAGES = ['ar', 'en'];

export const direction = (lang) => (lang === 'ar' ? 'rtl' : 'ltr');

export const ENTITY = {
  id: 'ministry',
  name: { ar: 'وزارة المواصلات والتخطيط (اختبار)', en: 'Ministry of Transport and Planning (test)' },
  time_zone: 'Asia/Qatar',
  origins: ['*'],
};

/** What people see of an option or a question in `lang`. */
export const text = (map, lang) => map[lang] ?? map.ar;

const OTHER = { id: 'other', label: { ar: 'أخرى (يرجى التحديد)', en: 'Other (please specify)' }, write_in: true };

export const OPTIONS = [
  { id: 'metro', label: { ar: 'زيادة عدد رحلات المترو', en: 'More frequent metro services' } },
  { id: 'bus-lanes', label: { ar: 'تخصيص مسارات للحافلات', en: 'Dedicated bus lanes' } },
  { id: 'junctions', label: { ar: 'تطوير التقاطعات', en: 'Better junctions' } },
];

export const SCALE = [
  { id: 'low', label: { ar: 'غير راضٍ', en: 'Dissatisfied' } },
  { id: 'middle', label: { ar: 'محايد', en: 'Neutral' } },
  { id: 'high', label: { ar: 'راضٍ', en: 'Satisfied' } },
];

const SHAPES = {
  single: { kind: 'single', options: [...OPTIONS, OTHER] },
  multiple: { kind: 'multiple', min_choices: 1, max_choices: 2, options: [...OPTIONS, OTHER] },
  ranking: { kind: 'ranking', options: OPTIONS },
  scale: { kind: 'scale', options: SCALE },
};

/** An open poll of that kind whose results everyone may see. */
export function poll(id, kind = 'single', changes = {}) {
  return {
    id,
    entity: ENTITY.id,
    question: {
      ar: 'ما الإجراء الأكثر فاعلية لتخفيف الازدحام المروري؟',
      en: 'Which measure would do most to ease traffic congestion?',
    },
    ...SHAPES[kind],
    opens_at: '2026-01-04T05:00:00Z',
    closes_at: '2048-06-30T21:00:00Z',
    time_zone: ENTITY.time_zone,
    results: 'always',
    ...changes,
  };
}

/** Definitions that hold these polls. */
export const holding = (...polls) => ({ entities: [ENTITY], polls });

/** Instants around now, for states that the server's clock decides. */
export const hoursFromNow = (hours) => new Date(Date.now() + hours * 3_600_000).toISOString().replace(/\.\d+Z/, 'Z');
