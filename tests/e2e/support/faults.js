// What goes wrong between a page and its backend, as routes of the browser.

const CORS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Retry-After, Age, Date' };

/** Holds back what matches `pattern` until the function that it gives is called. */
export async function held(page, pattern) {
  let release;
  const released = new Promise((done) => { release = done; });
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Requests that carry a vote. */
export const isVote = (request) => /\/v1\/polls\/[^/]+\/votes$/.test(new URL(request.url()).pathname) && request.method() === 'POST';

/**
 * Puts a fault between the page and the votes until it is mended:
 * `fault(route, attempt)` answers attempt 1, 2, ... by itself.
 */
export async function breakVotes(page, fault) {
  const state = { attempts: 0, keys: [], mended: false };
  await page.route('**/v1/polls/*/votes', async (route) => {
    if (!isVote(route.request())) return route.continue();
    state.attempts += 1;
    state.keys.push(route.request().headers()['idempotency-key']);
    return state.mended ? route.continue() : fault(route, state.attempts);
  });
  return state;
}

/** The device is online again, so the next try begins at once; by itself it may have begun a moment before. */
export const resume = (page) => page.evaluate(() => dispatchEvent(new Event('online')));

/** From here on only `page.clock` moves the page's time. */
export const stopTime = async (page) => page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));

export const refused = (route) => route.abort('connectionrefused');

export const never = () => {};

export const status = (code, headers = {}, body = 'no') => (route) =>
  route.fulfill({ status: code, headers: { ...CORS, ...headers }, contentType: 'text/plain', body });

export const problem = (code, fields, headers = {}) => (route) =>
  route.fulfill({
    status: code,
    headers: { ...CORS, ...headers },
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: 'about:blank', status: code, title: 'no', ...fields }),
  });

/** The server counts the vote, and its answer is spoilt on the way back. */
export const answered = (spoil) => async (route) => {
  const response = await route.fetch();
  await spoil(route, response);
};

export const lost = answered((route) => route.abort('connectionreset'));

export const truncated = answered(async (route, response) => {
  const body = await response.text();
  await route.fulfill({ response, body: body.slice(0, body.length / 2) });
});

export const wrongType = answered((route, response) =>
  route.fulfill({ response, contentType: 'text/html', body: '<!doctype html><title>Login</title>' }));
