export const next = ({ part }) => part('submit').click();
export const first = ({ el }) => el.locator('input[value="entity"]').check();
export const individual = ({ el }) => el.locator('input[value="individual"]').check();
export const wrong = async ({ el, part }) => { await el.locator('[data-focus="field=age"]').fill('٩٩'); await el.locator('[data-focus="field=since"]').fill('31'); await part('submit').click(); };
export const right = async ({ el }) => { await el.locator('[data-focus="field=age"]').fill('٩'); };
export const hijri = async ({ el }) => { await el.locator('[data-focus="field=since"]').fill('٢٠'); await el.locator('.month').selectOption('9'); await el.locator('.year').fill('2026'); await el.locator('.segment').nth(1).click(); };
export const channels = async ({ el }) => { await el.locator('input[value="window"]').check(); await el.locator('input[value="other"]').check(); };
export const other = async ({ el }) => { await el.locator('[part~=write-in]').fill('تطبيق الهاتف'); };
export const fill3 = async ({ el }) => {
  await el.locator('input[value="four"]').check();
  for (const r of ['clear','quick','safe']) await el.locator(`[data-focus^="field=statements=${r}"][value="agree"]`).check();
  await el.locator('.add').first().click(); await el.locator('.add').first().click();
  await el.locator('textarea').fill('نص '.repeat(50));
};
export const english = ({ part }) => part('language').click();
export const fill = async ({ el }) => {
  await el.locator('input[value="complaint"]').check();
  await el.locator('[data-focus="field=subject"]').fill('إشارة المرور');
  await el.locator('[data-focus="field=text"]').fill('الإشارة معطلة منذ يومين.');
  await el.locator('input[value="yes"]').check();
};
export const contact = async ({ el }) => { await el.locator('[data-focus="field=phone"]').fill('+974 4406 99'); await el.locator('[data-focus="field=email"]').fill('a@b'); };
export const good = async ({ el }) => { await el.locator('[data-focus="field=phone"]').fill('٤٤٠٦ ٩٩٩٩'); await el.locator('[data-focus="field=email"]').fill('a@example.qa'); await el.locator('input[type=checkbox]').check(); };
export const fake = async ({ page }) => {
  await page.route('**/submissions', (route) => route.request().method() === 'OPTIONS' ? route.continue() : route.fulfill({ status: 201, headers: { 'Access-Control-Allow-Origin': '*' }, json: { now: '2026-11-27T18:00:00Z', form: 'x', reference: 'TM-2026-4K7Q', access_code: 'ABCD-EFGH-JKMN-PQRS', reply_by: '2026-12-04T21:00:00Z' } }));
};
export const offline = async ({ page }) => { await page.route('**/submissions', (route) => route.abort()); };
