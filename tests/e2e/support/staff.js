// Members of the console, and the app on their phones.
import { createHmac } from 'node:crypto';

/** A password that may be chosen. */
export const PASSWORD = 'نخلة على الشاطئ';

/** Adds a member; the path of the link that sets the password. */
export async function add(server, login, role, name = 'مريم') {
  const printed = await server.command('admin', 'add', '--name', name, '--login', login, '--role', role);
  return new URL(printed.trim()).pathname;
}

/** The code of an authenticator app that was given this key, so many steps of 30 seconds after now (RFC 6238). */
export function code(key, steps = 0) {
  const bits = [...key.replaceAll(' ', '')].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const hash = createHmac('sha1', bytes).update(counter).digest();
  const number = hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** Signs a new member in, on that page. */
export async function signIn(page, server, role = 'owner') {
  await page.goto(server.url + await add(server, 'maryam', role));
  await page.locator('#new-password').fill(PASSWORD);
  await page.locator('#again').fill(PASSWORD);
  await page.locator('main button').click();
  await page.locator('#login').fill('maryam');
  await page.locator('#password').fill(PASSWORD);
  await page.locator('main button').click();
  await page.locator('#code').fill(code(await page.locator('main p.code').innerText()));
  await page.locator('main form').last().getByRole('button').click();
  await page.locator('.codes').waitFor();
}
