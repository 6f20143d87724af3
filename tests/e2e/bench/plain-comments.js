// What a page could do by itself: fetches a thread and its first comments, and draws them with plain DOM calls. No state,
// no errors, no second language: the least that such a page can cost.
(async () => {
  const place = document.getElementById('plain');
  const ask = async (path) => (await fetch(place.dataset.thread + path)).json();
  const [{ thread, comments: count }, { comments }] = await Promise.all([ask(''), ask('/comments')]);
  const make = (tag, text, ...inside) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    element.append(...inside);
    return element;
  };
  const time = new Intl.DateTimeFormat('ar-QA-u-nu-latn', { dateStyle: 'long', timeStyle: 'short', timeZone: thread.time_zone });
  const words = (text) => {
    const paragraph = make('p', text);
    paragraph.dir = 'auto';
    return paragraph;
  };
  const card = (comment) => {
    const article = make(
      'article',
      '',
      make('header', '', make('bdi', comment.name ?? 'دون اسم'), ' ', make('span', 'تعليق'), ' ', make('time', time.format(new Date(comment.created_at)))),
      ...comment.text.split('\n\n').map(words),
    );
    if (comment.official_reply) {
      const { name, role, text } = comment.official_reply;
      article.append(make('section', '', make('strong', 'الرد الرسمي'), ' ', make('span', name.ar), ' ', make('span', role.ar), words(text)));
    }
    article.append(make('footer', '', ...['رد', `تأييد (${comment.supports})`, 'الرابط', 'إبلاغ'].map((label) => make('button', label))));
    return article;
  };
  const field = make('textarea');
  place.append(
    make('h2', thread.title.ar),
    make('p', thread.description.ar),
    make('form', '', make('label', 'نص التعليق', field), make('button', 'إرسال')),
    make('h3', `التعليقات: ${count}`),
    ...comments.map(card),
  );
})();
