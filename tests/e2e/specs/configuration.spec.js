// What a webmaster wrote wrongly is told in the console, and the page's own form stays.
import { expect, test } from '../support/fixtures.js';

const WRONG = {
  'no poll': [(snippet, id) => snippet.replace(` poll="${id}"`, ''), /`?poll`?/],
  'a poll that cannot be one': [(snippet, id) => snippet.replace(` poll="${id}"`, ' poll="Budget 2027!"'), /Budget 2027!/],
  'a theme that does not exist': [(snippet) => snippet.replace('<sawt-poll', '<sawt-poll theme="pink"'), /theme[\s\S]*pink[\s\S]*light/],
  'digits that do not exist': [(snippet) => snippet.replace('<sawt-poll', '<sawt-poll digits="roman"'), /digits[\s\S]*roman[\s\S]*latn/],
  'a backend without https': [(snippet) => snippet.replace(/ backend="[^"]*"/, ' backend="ftp://example.org"'), /backend[\s\S]*ftp/],
};

for (const [name, [edit, said]] of Object.entries(WRONG)) {
  test(`${name}: the console teaches, the form stays`, async ({ visit, trouble, pollId }) => {
    const { poll } = await visit({ edit: (snippet) => edit(snippet, pollId) });
    await expect.poll(() => trouble.join('\n')).toMatch(said);
    expect(trouble.filter((line) => line.includes('sawt:'))).toHaveLength(1);
    await expect(poll.fallback).toBeVisible();
    await expect(poll.form).toBeHidden();
  });
}

test('an unknown poll: the form stays', async ({ visit, trouble, pollId }) => {
  const { poll } = await visit({ edit: (snippet) => snippet.replace(` poll="${pollId}"`, ' poll="no-such-poll"') });
  await expect.poll(() => trouble.length).toBeGreaterThan(0);
  await expect(poll.fallback).toBeVisible();
  await expect(poll.form).toBeHidden();
});

test('a definition on the page that lacks a field: the console names it, the form stays', async ({ visit, trouble }) => {
  const lacking = '<script type="application/json">{"id":"a","entity":"b"}</script>';
  const { poll } = await visit({ edit: (snippet) => snippet.replace('</sawt-poll>', `${lacking}</sawt-poll>`) });
  await expect.poll(() => trouble.filter((line) => line.includes('missing field `question`')).length).toBe(1);
  await expect(poll.fallback).toBeVisible();
});

test('white space around values is forgiven', async ({ visit, pollId }) => {
  const { poll } = await visit({
    edit: (snippet) => snippet.replace(`poll="${pollId}"`, `poll=" ${pollId} "`).replace('lang="ar"', 'lang=" ar "').replace('<sawt-poll', '<sawt-poll theme=" dark "'),
  });
  await poll.ready();
  await expect(poll.base).toHaveAttribute('data-theme', 'dark');
  await expect(poll.base).toHaveAttribute('dir', 'rtl');
});

test('a site’s own words replace the widget’s', async ({ visit }) => {
  const words = '<script type="application/json" data-sawt-messages>{"ar":{"poll-submit":"أدلوا بأصواتكم"}}</script>';
  const { poll } = await visit({ edit: (snippet) => snippet.replace('</sawt-poll>', `${words}</sawt-poll>`) });
  await poll.ready();
  await expect(poll.submit).toHaveText('أدلوا بأصواتكم');
});

test('a site’s colour paints the button and the bars', async ({ visit }) => {
  const { poll } = await visit({ edit: (snippet) => `<style>:root{--sawt-color-accent:rgb(0, 90, 40)}</style>${snippet}`, votes: [{ choices: ['metro'] }] });
  await poll.ready();
  await expect(poll.submit).toHaveCSS('background-color', 'rgb(0, 90, 40)');
  await poll.part('show-results').click();
  await expect(poll.part('bar').first()).toHaveCSS('background-color', 'rgb(0, 90, 40)');
});
