import { expect, hydrated, test } from '../fixtures/index';

test('a compliment is sent, its receipt shows reference, code and dates, and the code opens it', async ({ page, javaScriptEnabled }) => {
  const story = 'Wat een fijne juffen werken er op de groep, onze dochter zingt de hele dag.';
  await page.goto('/reageren');
  await hydrated(page, javaScriptEnabled);
  await page.getByRole('radio', { name: /Compliment/ }).check();
  await page.locator('select[name=place]').selectOption('tolbrug');
  await page.locator('textarea[name=body]').fill(story);
  await page.getByRole('button', { name: 'Verstuur uw reactie' }).click();
  await page.waitForURL('**/ontvangst');
  await expect(page.getByText(/KR-\d{4}-\d{5}/).first()).toBeVisible();
  const text = (await page.locator('main').textContent()) ?? '';
  const code = /(?:[0-9A-Z]{4} ){4}[0-9A-Z]{4}/.exec(text)?.[0];
  expect(code, 'a code in five groups').toBeTruthy();
  await page.goto('/volgen');
  await hydrated(page, javaScriptEnabled);
  await page.locator('input[name=code]').fill((code ?? '').toLowerCase());
  await page.locator('main').getByRole('button').first().click();
  await page.waitForURL('**/volgen/reactie');
  await expect(page.getByText(story)).toBeVisible();
});

test.describe('a refused form', () => {
  // The browser itself notes the status of a page that was refused.
  test.use({ tolerated: ['status of 422'] });

  test('an empty form says what is missing and keeps what was typed', async ({ page, javaScriptEnabled }) => {
    await page.goto('/reageren');
    await hydrated(page, javaScriptEnabled);
    await page.locator('textarea[name=body]').fill('Deze tekst blijft staan </textarea><b>ook dit</b>.');
    await page.getByRole('button', { name: 'Verstuur uw reactie' }).click();
    await expect(page.getByRole('alert').or(page.locator('[role=alert]')).first()).toBeVisible();
    await expect(page.locator('textarea[name=body]')).toHaveValue('Deze tekst blijft staan </textarea><b>ook dit</b>.');
  });
});
