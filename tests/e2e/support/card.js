// <sawt-consultation> as a person meets it, and a consultation that has everything.
import { expect } from '@playwright/test';
import { consultation, session } from './consultations.js';
import { hoursFromNow } from './definitions.js';

const FILES = [
  { language: 'ar', url: '/files/draft-ar.pdf', media_type: 'application/pdf', bytes: 348_160 },
  { language: 'en', url: 'https://ministry.example/files/draft-en.pdf', media_type: 'application/pdf', bytes: 1_468_006 },
];

/** What came of it. */
export const OUTCOME = {
  published_on: '2026-04-01',
  summary: {
    ar: 'وردت آراء من الأفراد والمؤسسات عبر جميع القنوات، واتفق معظمها على أهمية الرد في موعد معلن.\n\nوتُنشر المشاركات كاملةً في https://ministry.example/open-data بصيغة البيانات المفتوحة.',
    en: 'Views came from individuals and institutions by all channels; most agreed that replies need a published deadline.\n\nAll of them are published at https://ministry.example/open-data as open data.',
  },
  participants: 26,
  themes: [
    {
      title: { ar: 'مدة الاستشارة', en: 'How long a consultation lasts' },
      said: { ar: 'المدة المقترحة قصيرة، ولا سيما في الإجازات.', en: 'The proposed time is short, above all during holidays.' },
      done: { ar: 'رُفعت المدة إلى ثلاثين يومًا، ولا تُحسب منها الإجازات الرسمية.', en: 'It was raised to thirty days, without public holidays.' },
    },
    {
      title: { ar: 'لغة الوثائق', en: 'The language of documents' },
      said: { ar: 'يصعب فهم المصطلحات القانونية.', en: 'Legal terms are hard to understand.' },
      done: { ar: 'يُنشر مع كل مسودة ملخص بلغة واضحة.', en: 'A summary in plain language accompanies every draft.' },
    },
  ],
  presented_on: '2026-03-15',
  decision: { ar: 'اعتماد السياسة بعد تعديل المادتين الخامسة والسابعة.', en: 'The policy is adopted with articles 5 and 7 amended.' },
};

/** An open consultation of that id with all that one can have; `poll` and `thread` are ids of the same backend. */
export function wholeConsultation(id, { poll, thread, ...changes } = {}) {
  return consultation(id, {
    in_brief: {
      ar: 'تعرض الوزارة مسودة سياستها للمشاركة الإلكترونية على الجمهور قبل إصدارها. يمكن لكل شخص إبداء رأيه دون حساب ودون ذكر اسمه.',
      en: 'The ministry presents its draft e-participation policy before it is issued. Everyone may give an opinion, without an account or a name.',
    },
    purpose: {
      ar: 'معرفة آراء الجمهور وأصحاب المصلحة في أحكام المسودة قبل إصدارها.\n\nويُؤخذ بهذه الآراء عند الصياغة النهائية.',
      en: 'To learn what the public and stakeholders think of the draft before it is issued.\n\nTheir views are considered in the final wording.',
    },
    scope: { ar: 'أحكام المسودة كافة، وما يتصل بتطبيقها في إدارات الوزارة.', en: 'All provisions of the draft, and their application in the departments.' },
    procedure: {
      ar: 'تُستقبل الآراء عبر هذه الصفحة والبريد الإلكتروني، ثم يُنشر ملخص لها خلال ثلاثين يومًا من انتهاء الاستشارة.',
      en: 'Views are taken on this page and by e-mail; a summary is published within thirty days of the closing date.',
    },
    out_of_scope: { ar: 'لا تشمل الاستشارة الشكاوى الفردية ولا الخدمات التي تقدمها جهات أخرى.', en: 'Individual complaints and services of other entities are not covered.' },
    audience: ['citizens', 'residents', 'companies', 'specialists'],
    documents: [
      { title: { ar: 'مسودة سياسة المشاركة الإلكترونية', en: 'Draft e-participation policy' }, kind: 'draft', version: '1.0.2', date: '2026-01-04', files: FILES },
      {
        title: { ar: 'ملخص بلغة سهلة', en: 'Summary in easy language' },
        kind: 'easy-read',
        files: [{ language: 'ar', url: '/files/easy-ar.html', media_type: 'text/html' }, { language: 'en', url: '/files/easy-en.html', media_type: 'text/html' }],
      },
    ],
    stages: [
      { title: { ar: 'إعداد المسودة الأولى', en: 'First draft' }, date: '2025-09-01', url: 'https://ministry.example/first-draft' },
      {
        title: { ar: 'استشارة الجمهور', en: 'Public consultation' },
        date: '2026-01-04',
        changes: { ar: 'أُضيفت مادة عن الرد على المشاركات.', en: 'An article about replies was added.' },
      },
      { title: { ar: 'نشر ملخص الآراء', en: 'Summary of views' }, date: '2048-08-01' },
      { title: { ar: 'اعتماد السياسة', en: 'Adoption' } },
    ],
    ways: [
      ...(poll ? [{ kind: 'poll', id: poll }] : []),
      ...(thread ? [{ kind: 'thread', id: thread }] : []),
      { kind: 'email', address: 'participation@ministry.example' },
      { kind: 'link', title: { ar: 'حضور جلسة في مركز الخدمة', en: 'Attend a meeting at the service centre' }, url: 'https://ministry.example/meetings' },
    ],
    ...changes,
  });
}

/** An upcoming session of that consultation. */
export function wholeSession(id, of, changes = {}) {
  return session(id, {
    consultation: of,
    title: { ar: 'جلسة «شوركم»', en: 'Session “Shurakum”' },
    description: { ar: 'يجيب مسؤولو الوزارة عن أسئلة الجمهور بشأن المسودة.', en: 'Officials of the ministry answer questions about the draft.' },
    edition: 6,
    starts_at: '2048-05-03T16:00:00Z',
    ends_at: '2048-05-03T18:00:00Z',
    place: { ar: 'القاعة الكبرى، مبنى الوزارة', en: 'Main hall, ministry building' },
    stream: 'https://ministry.example/live',
    hashtag: 'شوركم',
    audience: ['government-entities', 'social-media', 'specialists'],
    ...changes,
  });
}

/** What makes a consultation stand so now. */
export const STATES = {
  upcoming: () => ({ opens_at: hoursFromNow(240), closes_at: hoursFromNow(1200) }),
  open: () => ({}),
  'closing-soon': () => ({ closes_at: hoursFromNow(30) }),
  extended: () => ({
    extensions: [{ from: '2047-06-30T21:00:00Z', to: '2048-06-30T21:00:00Z', reason: { ar: 'طلب مزيد من الوقت.', en: 'More time was asked for.' } }],
  }),
  closed: () => ({ closes_at: '2026-02-28T21:00:00Z' }),
  'results-out': () => ({ closes_at: '2026-02-28T21:00:00Z', outcome: OUTCOME }),
};

/**
 * From here on the page is answered what `answer()` gives, `{ state, consultation, sessions }`, whatever the backend
 * holds; until it is unrouted.
 */
export const answering = (page, answer) => page.route(CONSULTATION, (route) => route.fulfill({
  headers: { 'Access-Control-Allow-Origin': '*' },
  json: { now: new Date().toISOString(), ...answer() },
}));

/** The address of a consultation at a backend. */
export const CONSULTATION = /\/v1\/consultations\/[^/?]+$/;

export class Card {
  constructor(page, lang, element = page.locator('sawt-consultation').first()) {
    this.page = page;
    this.lang = lang;
    this.element = element;
    this.base = this.part('base').first();
    this.frame = this.part('frame').first();
    this.title = this.part('title').first();
    this.state = this.part('state').first();
    this.mail = this.part('mail');
    this.fallback = element.locator('> p').first();
    this.poll = element.locator('sawt-poll');
    this.comments = element.locator('sawt-comments');
  }

  part(name) {
    return this.element.locator(`[part~="${name}"]`);
  }

  /** A section of the card itself, and of no widget in it. */
  section(name) {
    return this.element.locator(`section[part~="${name}"]`);
  }

  /** Waits until `locator` says so, whatever marks of direction stand in between. */
  async says(locator, said) {
    const bare = async () => ((await locator.textContent()) ?? '').replace(/[\u2066-\u2069]/g, '');
    await expect.poll(bare).toContain(said);
  }

  /** Waits until the card stands there. */
  async ready() {
    await expect(this.title).toBeVisible();
    return this;
  }

  /** Waits until the widgets in it stand there, too. */
  async whole() {
    await this.ready();
    await this.part('countdown').first().scrollIntoViewIfNeeded();
    await expect(this.part('countdown').first().locator('[part~="frame"]').first()).toBeVisible();
    for (const inner of await this.element.locator('sawt-poll, sawt-comments').all()) {
      await inner.scrollIntoViewIfNeeded();
      await expect(inner.locator('[part~="frame"]').first()).toBeVisible();
    }
    for (const comments of await this.element.locator('sawt-comments').all()) {
      await expect(comments.locator('[part~="count"]')).toBeVisible();
    }
    return this;
  }
}
