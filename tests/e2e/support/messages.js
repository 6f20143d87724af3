// The widget's own words, out of its .ftl files, so that no test repeats them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.js';

const WIDGETS = join(ROOT, 'widgets');
const FOLDERS = ['kit/ftl', ...readdirSync(join(WIDGETS, 'src')).map((widget) => join('src', widget))];
const FILES = (lang) => FOLDERS.map((folder) => join(WIDGETS, folder, `${lang}.ftl`)).filter((file) => existsSync(file));
const read = new Map();

function patterns(lang) {
  if (!read.has(lang)) {
    const lines = FILES(lang).flatMap((file) => readFileSync(file, 'utf8').split('\n'));
    const found = {};
    let id;
    for (const line of lines) {
      const start = /^([a-z][\w-]*)\s*=\s*(.*)$/.exec(line);
      if (start) [, id, found[id]] = start;
      else if (id && /^\s+\S/.test(line)) found[id] += `${found[id] ? ' ' : ''}${line.trim()}`;
      else id = undefined;
    }
    read.set(lang, found);
  }
  return read.get(lang);
}

function pattern(id, lang) {
  const found = patterns(lang)[id];
  if (found === undefined) throw new Error(`there is no message ${id} in ${lang}`);
  return found;
}

/** A message without variables, as a person reads it. */
export function message(id, lang) {
  const found = pattern(id, lang);
  if (found.includes('{')) throw new Error(`${id} has variables; use messageLike`);
  return found;
}

/** A message whose placeables may be anything, as an expression to match against. */
export function messageLike(id, lang) {
  const pieces = pattern(id, lang).split(/\{[^{}]*\}/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(pieces.join('.*'), 's');
}
