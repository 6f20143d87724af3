// What moves on a page without anybody having asked for it, as the browser tells.

/** Listens from the page's first frame on. */
export const watchShifts = (page) => page.addInitScript(() => {
  const rect = ({ x, y, width, height }) => `${x},${y} ${width}x${height}`;
  globalThis.__shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      const moved = sources.map(({ node, previousRect, currentRect }) => (
        `${node?.localName ?? node?.nodeName}#${node?.id}: ${rect(previousRect)} -> ${rect(currentRect)}`
      ));
      if (!hadRecentInput) globalThis.__shifts.push(`${value} ${moved.join('; ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
});

/** Two frames later, all that has been drawn is in the list. */
export const drawn = (page) => page.evaluate(() => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
}));

/** The shifts so far that count: those that no input excuses. */
export async function shifts(page) {
  await drawn(page);
  return page.evaluate(() => globalThis.__shifts);
}
