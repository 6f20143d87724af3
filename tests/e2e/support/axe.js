// Accessibility by axe: the violations of a page or of a part of it, in short lines.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rule, impact and place of everything that axe finds wrong under `selector`; `rules` may be `colours` alone. */
export async function violations(page, selector = 'body', rules = 'all') {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(SOURCE);
  return page.evaluate(async ([within, tags]) => {
    const run = async (rules) => {
      const { violations: found } = await globalThis.axe.run(within, { runOnly: rules, resultTypes: ['violations'] });
      return found.flatMap(({ id, impact, nodes }) => nodes.map(({ target, html }) => `${id} (${impact}) ${target.flat().join(' ')} ${html.slice(0, 120)}`));
    };
    // axe passes over the contrast of text without Latin letters, so they stand in for it for a moment.
    const arabic = [];
    const visit = (node) => {
      if (node.nodeType === Node.TEXT_NODE && /\p{Script=Arabic}/u.test(node.data)) arabic.push([node, node.data]);
      for (const child of [...node.childNodes, ...(node.shadowRoot ? [node.shadowRoot] : [])]) visit(child);
    };
    const all = tags ? await run(tags) : [];
    visit(document.body);
    for (const [node] of arabic) node.data = 'abc';
    const contrast = await run(['color-contrast']);
    for (const [node, text] of arabic) node.data = text;
    return [...new Set([...all, ...contrast])];
  }, [selector, rules === 'all' ? RULES : null]);
}
