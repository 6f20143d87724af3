// An entity with its e-participation page and its activities, for tests: a Gulf ministry's, in Arabic and English.
import { consultation, session } from './consultations.js';
import { ENTITY, direction, hoursFromNow, poll } from './definitions.js';
import { thread } from './threads.js';

export const PAGE = '/participation';

/** What the entity says of its participation. */
export const PARTICIPATION = {
  commitment: {
    aims: { ar: 'إشراك الجمهور في إعداد السياسات.', en: 'To involve the public in preparing policies.' },
    activities: { ar: 'استشارات واستطلاعات وجلسات.', en: 'Consultations, polls and sessions.' },
    plans: { ar: 'عرض كل سياسة قبل إصدارها.', en: 'To put every policy before the public.' },
    contact: { ar: 'عبر هذه الصفحة.', en: 'Through this page.' },
    topics: { ar: 'النقل والتخطيط.', en: 'Transport and planning.' },
  },
  officials: [{ role: 'officer', post: { ar: 'مدير إدارة التواصل', en: 'Director of Communication' }, email: 'officer@example.gov.qa', phone: '+974 4406 9999' }],
  channels: [
    { kind: 'social', address: 'https://social.example/ministry', title: { ar: 'حساب الوزارة', en: 'The Ministry’s account' } },
    { kind: 'email', address: 'views@example.gov.qa', purpose: { ar: 'الآراء', en: 'Views' }, reply_within_days: 10 },
    { kind: 'phone', address: '+974 4406 1111', reply_within_days: 2 },
    { kind: 'office', title: { ar: 'مركز الخدمة', en: 'Service centre' } },
  ],
  disclaimer: { version: '2026-10', text: { ar: 'تعبّر المشاركات عن آراء أصحابها.', en: 'Contributions express the views of their authors.' } },
  blocks: [{ title: { ar: 'البيانات المفتوحة', en: 'Open data' }, text: { ar: 'تُنشر النتائج.', en: 'Results are published.' }, url: '/data' }],
  target: { baseline_year: 2024, counted_elsewhere: { 2024: 1000, 2025: 1250 } },
  page: PAGE,
};

/** One activity of each kind and in each group. */
export const ACTIVITIES = {
  consultations: [
    consultation('draft', { page: '/draft' }),
    consultation('next', { opens_at: hoursFromNow(240), closes_at: hoursFromNow(800), level: 'decision' }),
  ],
  sessions: [session('dialogue', { level: 'information' })],
  polls: [poll('traffic', 'single', { page: '/polls#traffic' })],
  threads: [thread('ideas')],
};

/** That many open polls, `poll-000` first. */
export const manyPolls = (n) => Array.from({ length: n }, (_, at) => {
  const number = String(at).padStart(3, '0');
  // The one that closes soonest stands at the top.
  return poll(`poll-${number}`, 'single', { question: { ar: `استطلاع ${number}`, en: `Poll ${number}` }, closes_at: `2048-01-01T${String(at % 24).padStart(2, '0')}:${String(Math.floor(at / 24)).padStart(2, '0')}:00Z` });
});

export const defined = ({ participation = PARTICIPATION, activities = ACTIVITIES } = {}) => ({
  polls: [], threads: [], ...structuredClone(activities), entities: [{ ...ENTITY, ...(participation && { participation }) }],
});

/** A page of another website that holds `element`; `given` are the fixtures of a test. */
export async function stand({ page, backend, host }, { lang = 'ar', element, definitions = defined(), headers = {}, open = true }) {
  const server = await backend(definitions);
  const snippet = `${element}\n<script async src="${server.url}/v1/sawt.js"></script>`;
  const url = await host.page('plain', { lang, dir: direction(lang), snippet }, headers);
  if (open) await page.goto(url);
  return { server, url };
}

/** A part of the first element of that kind, in whatever element it lies. */
export const partOf = (page, kind) => (name) => page.locator(`sawt-${kind}`).first().locator(`[part~="${name}"]`);
