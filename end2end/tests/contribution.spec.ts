// A colleague who sees no cases answers what is asked about part of one, with or without script.
import { expect, hydrated, test } from '../fixtures/index';
import { ANSWER, PART, asked } from '../pages/contribution';
import { Desk, colleague } from '../pages/desk';

test.use({ tolerated: ['status of 422'] });

test('whoever is asked finds the question after signing in, reads only that part, and answers it', { tag: '@journey' }, async ({ newPage, page }) => {
  test.setTimeout(120_000);
  const { reference, question, secret, handler } = await asked(newPage);
  const desk = new Desk(page);
  await desk.signIn(colleague.educator);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gevraagd aan u');
  await page.getByRole('link', { name: question }).click();
  await page.waitForURL(`**/team/bijdrage/${reference}/1`);
  await hydrated(page);
  const main = page.getByRole('main');
  await expect(main.getByText(PART)).toBeVisible();
  await expect(main).toContainText('Youssef El Amrani vroeg u dit');
  await expect(main).not.toContainText(secret);
  await expect(main).not.toContainText('Tolbrug');
  await page.getByRole('button', { name: 'Bijdrage geven' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.getByLabel('Uw bijdrage').fill(ANSWER);
  await page.getByRole('button', { name: 'Bijdrage geven' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dank u wel voor uw bijdrage');
  await expect(main.getByText(ANSWER)).toBeVisible();
  await expect(main.getByText(PART)).toHaveCount(0);
  await page.goto('/team');
  await expect(page.getByRole('link', { name: question })).toHaveCount(0);
  const records = handler.page.getByRole('region', { name: 'Afspraken en werk' });
  await handler.page.reload();
  await expect(records).toContainText(ANSWER);
});
