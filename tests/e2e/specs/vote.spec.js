// A citizen votes on somebody else's website, and the vote is on disk, once.
import { RECEIPT } from '../support/confirmation.js';
import { LANGUAGES, OPTIONS, text } from '../support/definitions.js';
import { expect, test } from '../support/fixtures.js';

for (const lang of LANGUAGES) {
  test(`${lang}: a vote on a plain page is counted once and survives the server's crash`, async ({ visit, pollId, trouble }) => {
    const { poll, server } = await visit({ lang });
    await poll.ready();
    await poll.vote(text(OPTIONS[0].label, lang));
    await poll.recorded();
    await expect(poll.receipt).toHaveText(RECEIPT);
    expect(await server.counted(pollId)).toEqual({ ballots: 1, metro: 1 });
    expect(trouble).toEqual([]);
  });
}
