// Answering what is asked about part of a case, where the program runs: in place, nothing lost.
import AxeBuilder from '@axe-core/playwright';
import { type Page, expect, hydrated, test } from '../fixtures/index';
import { ANSWER, asked } from '../pages/contribution';
import { Desk, colleague } from '../pages/desk';

test.use({ tolerated: ['status of 401', 'status of 404', 'status of 422', 'ERR_FAILED'] });

async function clean(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join(' | ')}`);
    expect(found, `${where}, ${colorScheme}`).toEqual([]);
  }
}

async function opened(page: Page, reference: string): Promise<void> {
  await new Desk(page).signIn(colleague.educator);
  await page.goto(`/team/bijdrage/${reference}/1`);
  await hydrated(page);
}

const give = (page: Page) => page.getByRole('button', { name: 'Bijdrage geven' });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('an answer is given in place; axe finds nothing on any of its pages', async ({ newPage, page }) => {
  test.setTimeout(120_000);
  const { reference } = await asked(newPage);
  await new Desk(page).signIn(colleague.educator);
  await clean(page, 'what is asked');
  await page.goto(`/team/bijdrage/${reference}/1`);
  await hydrated(page);
  await clean(page, 'the question');
  await give(page).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByLabel('Uw bijdrage'), 'where it is wrong').toBeFocused();
  await clean(page, 'the question with an error');
  let loads = 0;
  page.on('load', () => loads++);
  await page.getByLabel('Uw bijdrage').fill(ANSWER);
  await give(page).dblclick();
  await expect(heading(page)).toHaveText('Dank u wel voor uw bijdrage');
  await expect(heading(page)).toBeFocused();
  expect(loads, 'in place').toBe(0);
  await clean(page, 'thanks');
  await page.reload();
  await expect(heading(page)).toHaveText('Dank u wel voor uw bijdrage');
});

test('what was typed stays when there is no connection, and is given once however often it is sent', async ({ newPage, page }) => {
  test.setTimeout(120_000);
  const { reference } = await asked(newPage);
  await opened(page, reference);
  const field = page.getByLabel('Uw bijdrage');
  await field.fill(ANSWER);
  await page.route('**/api/team/contribute', (route) => route.abort());
  await give(page).click();
  await expect(page.getByRole('alert')).toContainText('geen verbinding');
  await expect(field).toHaveValue(ANSWER);
  await page.unroute('**/api/team/contribute');
  // It is stored, but its answer is lost.
  await page.route('**/api/team/contribute', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await give(page).click();
  await expect(page.getByRole('alert')).toContainText('geen verbinding');
  await page.unroute('**/api/team/contribute');
  await give(page).click();
  await expect(heading(page), 'the same again').toHaveText('Dank u wel voor uw bijdrage');
});

test('a session that ended and a case one is involved in take nothing that was typed', async ({ newPage, page }) => {
  test.setTimeout(120_000);
  const { reference } = await asked(newPage);
  await opened(page, reference);
  const field = page.getByLabel('Uw bijdrage');
  await field.fill(ANSWER);
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await give(page).click();
  await expect(page.getByRole('alert')).toContainText('U bent afgemeld');
  await expect(field).toHaveValue(ANSWER);
  await page.context().addCookies(cookies);
  const coordinator = new Desk(await newPage());
  await coordinator.signIn(colleague.coordinator);
  await coordinator.openCase(reference);
  await coordinator.act('Betrokken collega toevoegen', async (form) => {
    const daphne = await form.getByRole('option', { name: /Daphne/ }).getAttribute('value');
    await form.locator('select').selectOption(daphne);
  });
  await give(page).click();
  await expect(heading(page)).toHaveText('Deze pagina is er niet');
  await expect(page.getByText(ANSWER), 'to be copied').toBeVisible();
});
