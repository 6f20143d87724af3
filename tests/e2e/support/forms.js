// Forms for tests, in the shape of the contract: a Gulf ministry's, in Arabic and English.
import { expect } from '@playwright/test';
import { ENTITY, direction } from './definitions.js';

const map = (ar, en) => ({ ar, en });
const option = (id, ar, en, more = {}) => ({ id, label: map(ar, en), ...more });
const field = (id, type, ar, en, more = {}) => ({ id, type, label: map(ar, en), ...more });

const OTHER = option('other', 'أخرى (يرجى التحديد)', 'Other (please specify)', { write_in: true });

const AGREE = [
  option('disagree', 'لا أوافق', 'Disagree'),
  option('neutral', 'محايد', 'Neutral'),
  option('agree', 'أوافق', 'Agree'),
];

/** Every form of the tests, by its kind; `changes` override what it says. */
const common = (id, kind, changes) => ({ id, entity: ENTITY.id, kind, time_zone: ENTITY.time_zone, ...changes });

/** "Is this easy to understand?" */
export const clarity = (id, changes = {}) => common(id, 'clarity', {
  title: map('هل هذه المعلومات سهلة الفهم؟', 'Is this information easy to understand?'),
  with_page: true,
  pages: [{
    fields: [
      field('easy', 'single', 'هل هذه المعلومات سهلة الفهم؟', 'Is this information easy to understand?', {
        required: true, options: [option('yes', 'نعم', 'Yes'), option('no', 'لا', 'No')],
      }),
      field('why', 'multiple', 'يرجى ذكر السبب', 'Please give the reason', {
        shown_if: [{ field: 'easy', any_of: ['no'] }],
        options: [
          option('unclear', 'المعلومات غير واضحة', 'The information is unclear'),
          option('outdated', 'المعلومات غير محدَّثة', 'The information is out of date'),
          option('missing', 'لم أجد ما أبحث عنه', 'I did not find what I needed'),
          option('technical', 'مشكلة تقنية', 'A technical problem'),
        ],
      }),
    ],
  }],
  ...changes,
});

/** A message to the entity: its type, its text, and how to be answered. */
export const feedback = (id, changes = {}) => common(id, 'feedback', {
  title: map('ملاحظاتكم', 'Your feedback'),
  description: map('تُقرأ كل ملاحظة، ويُرد على ما يُطلب الرد عليه خلال خمسة أيام عمل.', 'Every message is read, and answered within five working days where an answer is wanted.'),
  answered: true,
  reply_within_days: 5,
  with_page: true,
  pages: [{
    fields: [
      field('kind', 'single', 'نوع الملاحظة', 'Kind of feedback', {
        required: true,
        options: [option('suggestion', 'مقترح', 'Suggestion'), option('complaint', 'شكوى', 'Complaint'), option('enquiry', 'استفسار', 'Enquiry')],
      }),
      field('subject', 'short-text', 'الموضوع', 'Subject', { required: true }),
      field('text', 'long-text', 'نص الملاحظة', 'Your message', { required: true, max_graphemes: 500 }),
      field('answer', 'single', 'هل ترغبون في تلقي رد؟', 'Would you like an answer?', {
        required: true, options: [option('yes', 'نعم', 'Yes'), option('no', 'لا', 'No')],
      }),
      field('name', 'name', 'الاسم', 'Name', { shown_if: [{ field: 'answer', any_of: ['yes'] }] }),
      field('email', 'email', 'البريد الإلكتروني', 'E-mail address', { required: true, shown_if: [{ field: 'answer', any_of: ['yes'] }] }),
      field('phone', 'phone', 'رقم الهاتف الجوال', 'Mobile number', { country_code: '974', shown_if: [{ field: 'answer', any_of: ['yes'] }] }),
      field('consent', 'consent', 'أوافق على معالجة بياناتي للغرض المبيَّن', 'I agree to the processing of my data for the stated purpose', {
        required: true, version: '2026-11', shown_if: [{ field: 'answer', any_of: ['yes'] }],
        help: map('تُستخدم بيانات التواصل للرد على هذه الملاحظة وحدها، وتُحذف بعد ثلاثين يومًا من إغلاقها.', 'Contact data is used to answer this message alone, and deleted thirty days after it is closed.'),
      }),
    ],
  }],
  ...changes,
});

/** A survey of three pages with every type of field, whose second page is for entities alone. */
export const survey = (id, changes = {}) => common(id, 'survey', {
  title: map('استبيان المشاركة الإلكترونية', 'Survey on e-participation'),
  description: map('يستغرق الاستبيان نحو خمس دقائق، ولا تُطلب فيه بيانات شخصية.', 'The survey takes about five minutes and asks for no personal data.'),
  opens_at: '2026-01-04T05:00:00Z',
  closes_at: '2048-06-30T21:00:00Z',
  results: 'after-vote',
  once_each: true,
  split_by: 'respondent',
  pages: [
    {
      title: map('عنكم', 'About you'),
      fields: [
        field('respondent', 'single', 'بأي صفة تشاركون؟', 'In which capacity do you take part?', {
          required: true, options: [option('entity', 'جهة حكومية', 'Government entity'), option('individual', 'فرد', 'Individual')],
        }),
        field('age', 'number', 'كم سنة استخدمتم الخدمات الإلكترونية؟', 'For how many years have you used e-services?', { whole: true, min: 0, max: 60 }),
        field('since', 'date', 'متى استخدمتم الخدمة آخر مرة؟', 'When did you last use the service?', {
          hijri: true, earliest: '2020-01-01', latest: '2026-12-31', help: map('يكفي تاريخ تقريبي.', 'An approximate date will do.'),
        }),
      ],
    },
    {
      title: map('الجهة', 'The entity'),
      shown_if: [{ field: 'respondent', any_of: ['entity'] }],
      fields: [
        field('channels', 'multiple', 'ما القنوات التي تستخدمها الجهة؟', 'Which channels does the entity use?', {
          required: true, min_choices: 1, max_choices: 2,
          options: [option('window', 'نافذة إلكترونية', 'An e-window'), option('social', 'حسابات التواصل الاجتماعي', 'Social accounts'), option('forum', 'منتدى', 'A forum'), OTHER],
        }),
      ],
    },
    {
      title: map('رأيكم', 'Your view'),
      fields: [
        field('satisfaction', 'scale', 'ما مدى رضاكم عن الخدمة؟', 'How satisfied are you with the service?', {
          required: true,
          options: [
            option('one', 'غير راضٍ إطلاقًا', 'Very dissatisfied'), option('two', 'غير راضٍ', 'Dissatisfied'), option('three', 'محايد', 'Neutral'),
            option('four', 'راضٍ', 'Satisfied'), option('five', 'راضٍ جدًا', 'Very satisfied'),
          ],
        }),
        field('statements', 'matrix', 'إلى أي مدى توافقون على ما يلي؟', 'How far do you agree with the following?', {
          required: true, options: AGREE,
          rows: [
            { id: 'clear', label: map('المعلومات واضحة', 'The information is clear') },
            { id: 'quick', label: map('الخدمة سريعة', 'The service is quick') },
            { id: 'safe', label: map('الخدمة آمنة', 'The service is safe') },
          ],
        }),
        field('priorities', 'ranking', 'ما الأهم لديكم؟', 'What matters most to you?', {
          min_choices: 2,
          options: [option('speed', 'السرعة', 'Speed'), option('clarity', 'الوضوح', 'Clarity'), option('privacy', 'الخصوصية', 'Privacy')],
        }),
        field('remarks', 'long-text', 'ملاحظات أخرى', 'Other remarks', { max_graphemes: 200 }),
      ],
    },
  ],
  ...changes,
});

/** A survey that was held elsewhere, with the figures that were published of it: the second question was put to some alone. */
export const held = (id) => common(id, 'survey', {
  title: map('استطلاع أربعين مؤسسة', 'A survey of forty institutions'),
  closes_at: '2017-05-15T20:00:00Z',
  results: 'always',
  pages: [{
    fields: [
      field('policy', 'single', 'هل لدى المؤسسة سياسة؟', 'Does the institution have a policy?', {
        options: [option('yes', 'نعم', 'Yes'), option('no', 'لا', 'No')],
      }),
      field('reasons', 'single', 'ما السبب؟', 'What is the reason?', {
        shown_if: [{ field: 'policy', any_of: ['no'] }],
        options: [option('team', 'عدم وجود فريق متخصص', 'No specialised team'), option('direct', 'عدم وجود خدمة مباشرة', 'No direct service')],
      }),
    ],
  }],
  published_results: {
    submissions: 40,
    fields: [
      { field: 'policy', asked: 40, base: 40, options: [{ option: 'yes', count: 27, percent: 68 }, { option: 'no', count: 13, percent: 32 }] },
      { field: 'reasons', asked: 13, base: 12, options: [{ option: 'team', count: 8, percent: 67 }, { option: 'direct', count: 4, percent: 33 }] },
    ],
    note: map('النسب مقرّبة.', 'Shares are rounded.'),
  },
});

/** A form that takes files. */
export const withFiles = (id) => feedback(id, {
  pages: [{
    fields: [
      field('text', 'long-text', 'نص الملاحظة', 'Your message', { required: true }),
      field('files', 'file', 'المرفقات', 'Attachments', { required: true, max_choices: 2, max_bytes: 100_000, accept: ['image/png', 'application/pdf'] }),
    ],
  }],
});

/** A report of wrongdoing: to a competent body, or here without a name. */
export const report = (id, changes = {}) => common(id, 'report', {
  title: map('الإبلاغ عن مخالفة', 'Report wrongdoing'),
  answered: true,
  limits: map('لا يُسجَّل ما يدل على الهوية، لكن ما يُكتب قد يدل على كاتبه.', 'Nothing that names you is recorded, yet what you write may point to you.'),
  bodies: [
    { id: 'audit', name: map('ديوان المحاسبة', 'State Audit Bureau'), competence: map('المخالفات المالية.', 'Financial irregularities.'), url: 'https://audit.example/' },
    { id: 'interior', name: map('وزارة الداخلية', 'Ministry of Interior'), competence: map('الجرائم.', 'Crimes.'), phone: '999' },
  ],
  pages: [{ fields: [field('what', 'long-text', 'ماذا حدث؟', 'What happened?', { required: true })] }],
  ...changes,
});

/** Definitions that hold these forms. */
export const holdingForms = (...forms) => ({ entities: [ENTITY], polls: [], forms });

/** What a person meets of `<sawt-feedback>`. */
export class FormOnPage {
  constructor(page, lang) {
    this.page = page;
    this.lang = lang;
    this.element = page.locator('sawt-feedback').first();
  }

  part(name) {
    return this.element.locator(`[part~="${name}"]`);
  }

  /** The first control of a field. */
  field(id) {
    return this.element.locator(`[data-focus="field=${id}"]`);
  }

  /** An option of a field. */
  option(id, value) {
    return this.element.locator(`input[name="${id}"][value="${value}"]`);
  }

  /** The group of a field with several controls, or its one control's. */
  group(id) {
    return this.part('field').filter({ has: this.page.locator(`[data-focus^="field=${id}"]`) });
  }

  async next() {
    await this.part('submit').click();
  }

  /** What stands on the page now. */
  async pageTitled(title) {
    await expect(this.part('page-title')).toHaveText(title);
  }
}

/** Puts an element of the form on a plain page of another website; gives the server, the address and the page object. */
export async function standing({ page, backend, host }, form, { lang = 'ar', more = [], open = true, template = 'plain', attributes = '', values = {}, headers = {} } = {}) {
  const server = await backend(holdingForms(form, ...more));
  const snippet = `<sawt-feedback form="${form.id}" ${attributes}></sawt-feedback>
    <script async src="${server.url}/v1/sawt.js"></script>`;
  const filled = { lang, dir: direction(lang), snippet, backend: server.url, poll: form.id, ...values };
  const url = await host.page(template, filled, headers);
  if (open) await page.goto(url);
  return { server, url, form: new FormOnPage(page, lang) };
}

/** Every submission that leaves the page: its key and its body. */
export function watched(page) {
  const posts = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/submissions')) {
      posts.push({ key: request.headers()['idempotency-key'], ...request.postDataJSON() });
    }
  });
  return posts;
}

/** What the server tells whoever has the reference and the code. */
export async function followed(server, reference, code) {
  const response = await fetch(`${server.url}/v1/submissions/${reference}`, { headers: { 'Sawt-Access-Code': code } });
  if (!response.ok) throw new Error(`${reference}: ${await response.text()}`);
  return response.json();
}
