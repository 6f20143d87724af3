// Where the things under test lie.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Host pages with `{{placeholders}}`. */
export const HOSTS = join(ROOT, 'tests/hosts');

/** The demo's own websites. */
export const SITES = join(ROOT, 'demo/sites');

/** The demo's entities and polls. */
export const CONTENT = join(ROOT, 'demo/content');

/** The built package. */
export const DIST = process.env.SAWT_DIST ?? join(ROOT, 'pkg/dist');

/** The real server. */
export const SERVER = process.env.SAWT_SERVER_BIN
  ?? ['debug', 'release'].map((profile) => join(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), profile, 'sawt-server'))
    .find((path) => existsSync(path));

/** What `cargo xtask dist` says about the package: its release and the hash of each file. */
export function release() {
  return JSON.parse(readFileSync(join(DIST, 'sri.json'), 'utf8'));
}
