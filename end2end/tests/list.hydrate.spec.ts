// The list on a screen of any width: a table, and nothing of it beside the screen on a phone.
import { expect, test } from '../fixtures/index';
import { Desk, colleague } from '../pages/desk';

test('the list is a table, and on a phone nothing of it is to be scrolled to', async ({ page }) => {
  const desk = new Desk(page);
  await desk.signIn(colleague.director);
  await page.goto('/team/lijst');
  const first = page.getByRole('table').getByRole('row').filter({ has: page.getByRole('rowheader') }).first();
  await expect(first.getByRole('cell')).toHaveCount(7);
  for (const address of ['/team/lijst', '/team/postvak', '/team/inzage']) {
    await page.goto(address);
    const place = page.locator('.table-place');
    expect(await place.getByRole('columnheader').count(), address).toBeGreaterThan(4);
    const wide = await place.evaluate((box) => box.scrollWidth - box.clientWidth);
    if ((page.viewportSize()?.width ?? 0) < 500) expect(wide, address).toBeLessThanOrEqual(0);
  }
});

test('whoever reads on request goes back to what they may request', async ({ page }) => {
  const desk = new Desk(page);
  await desk.signIn(colleague.privacyOfficer);
  await page.goto('/team/inzage');
  await page.locator('#inzage-kenmerk').fill('KR-2026-00039');
  await page.getByLabel('Reden').fill('Controle van wat wij bewaren.');
  await page.getByRole('button', { name: 'Inzage vragen' }).click();
  await page.waitForURL('**/team/reactie/KR-2026-00039');
  await expect(page.locator('.case-path').getByRole('link')).toHaveText('Inzage');
});
