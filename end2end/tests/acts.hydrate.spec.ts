// The acts on the case page: read before they are done, taken back, and what is wrong beside each
// input.
import AxeBuilder from '@axe-core/playwright';
import { type Page, expect, test } from '../fixtures/index';
import { Desk, colleague } from '../pages/desk';
import { Parent } from '../pages/parent';

const WORDS = 'Ik bel u morgen om tien uur over de tuin.';

async function clean(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join(' | ')}`);
    expect(found, `${where}, ${colorScheme}`).toEqual([]);
  }
}

/** A complaint at De Tolbrug, as its coordinator and its handler see it. */
async function assigned(newPage: () => Promise<Page>, page: Page, more = {}): Promise<{ coordinator: Desk; handler: Desk; reference: string }> {
  const parent = new Parent(await newPage());
  const { reference } = await parent.tell({ nature: 'Klacht', story: `De tuin was dicht (${Date.now()}).`, name: 'Ouder van de Tuin', email: 'ouder.tuin@voorbeeld.example', ...more });
  const coordinator = new Desk(await newPage());
  await coordinator.signIn(colleague.coordinator);
  await coordinator.openCase(reference);
  await coordinator.act('Controle op betrokkenheid afronden');
  await coordinator.act('Behandelaar toewijzen', async (form) => {
    const youssef = await form.getByRole('option', { name: /Youssef/ }).getAttribute('value');
    await form.getByLabel('Collega').selectOption(youssef);
  });
  const handler = new Desk(page);
  await handler.signIn(colleague.locationManager);
  await handler.openCase(reference);
  return { coordinator, handler, reference };
}

test('a letter is previewed whole, goes back with every word, and goes as it was read', async ({ newPage, page }) => {
  const { handler } = await assigned(newPage, page);
  const act = await handler.opened('Behandelaarsbrief sturen');
  const text = act.getByLabel('Uw eigen woorden in de brief');
  await text.fill(WORDS);
  expect(await handler.send(act)).toBe(true);
  const heading = act.getByRole('heading', { name: 'Voorbeeld: Behandelaarsbrief' });
  await expect(heading).toBeFocused();
  const letter = act.getByRole('article');
  await expect(letter).toContainText('Beste Ouder van de Tuin,');
  await expect(letter).toContainText(WORDS);
  await expect(letter).toContainText('Met vriendelijke groet,');
  await expect(act).toContainText('De ouder krijgt op het opgegeven e-mailadres een bericht zonder inhoud');
  await expect(act).toContainText('Na bezorging is deze termijn gehaald: Behandelaar bekend');
  await clean(page, 'a preview');

  await act.getByRole('button', { name: 'Terug naar de tekst' }).click();
  await expect(text).toBeVisible();
  await expect(text).toHaveValue(WORDS);
  await expect(text).toBeFocused();
  await expect(page.getByText('In behandeling', { exact: true })).toHaveCount(0);

  await handler.send(act);
  await act.getByRole('button', { name: 'Goedkeuren en versturen' }).click();
  await expect(page.getByText('In behandeling', { exact: true }).first()).toBeVisible();
});

test('who sees a complaint then is read before its check is over, and nothing is done till it was', async ({ newPage, page }) => {
  const parent = new Parent(await newPage());
  const { reference } = await parent.tell({ nature: 'Klacht', story: `De tuin was dicht (${Date.now()}).`, name: 'Ouder van de Tuin', email: 'ouder.tuin@voorbeeld.example' });
  const desk = new Desk(page);
  await desk.signIn(colleague.coordinator);
  await desk.openCase(reference);
  const act = await desk.opened('Controle op betrokkenheid afronden');
  expect(await desk.send(act)).toBe(true);
  await expect(act.getByRole('heading', { name: 'Klopt dit?' })).toBeFocused();
  await expect(act).toContainText('Youssef');
  await expect(act).toContainText('Dit kan niet ongedaan gemaakt worden.');
  await clean(page, 'a confirmation');
  await act.getByRole('button', { name: 'Terug', exact: true }).click();
  await expect(desk.offers('Behandelaar toewijzen')).toHaveCount(0);
  await desk.act('Controle op betrokkenheid afronden');
  await expect(desk.offers('Behandelaar toewijzen')).toHaveCount(1);
});

test('what a colleague changed after the preview is read again', async ({ newPage, page }) => {
  const { coordinator, handler } = await assigned(newPage, page);
  const act = await handler.opened('Behandelaarsbrief sturen');
  await act.getByLabel('Uw eigen woorden in de brief').fill(WORDS);
  await handler.send(act);
  await coordinator.act('Notitie voor collega’s', (form) => form.getByLabel('Notitie').fill('De ouder belde.'));
  await expect(page.getByRole('main')).toContainText('De ouder belde.');
  await act.getByRole('button', { name: 'Goedkeuren en versturen' }).click();
  await expect(act.getByRole('alert')).toContainText('De reactie is intussen veranderd');
  await act.getByRole('button', { name: 'Goedkeuren en versturen' }).click();
  await expect(page.getByText('In behandeling', { exact: true }).first()).toBeVisible();
});

test('an outward act is confirmed by keyboard, and says what it will do', async ({ newPage, page }) => {
  const { handler } = await assigned(newPage, page);
  const act = await handler.opened('Behandeling teruggeven');
  await act.getByLabel('Reden').fill('Ik ben volgende week weg.');
  await act.getByLabel('Reden').press('Tab');
  const answered = page.waitForResponse(/\/api\/team\/act$/);
  await page.keyboard.press('Enter');
  await answered;
  await expect(act.getByRole('heading', { name: 'Klopt dit?' })).toBeFocused();
  await expect(act).toContainText('Dit kan niet ongedaan gemaakt worden.');
  await clean(page, 'a confirmation');
  await page.keyboard.press('Tab');
  await expect(act.getByRole('button', { name: 'Ja, behandeling teruggeven' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(act.getByLabel('Reden'), 'back, with every word').toHaveValue('Ik ben volgende week weg.');
  await handler.send(act);
  await expect(act.getByRole('heading', { name: 'Klopt dit?' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText('Nog geen behandelaar');
});

test('a category is put back by one button, and that is said politely', async ({ newPage }) => {
  const parent = new Parent(await newPage());
  const { reference } = await parent.tell({ nature: 'Tip', story: 'Hang een lijstje met verjaardagen bij de deur.' });
  const desk = new Desk(await newPage());
  await desk.signIn(colleague.coordinator);
  await desk.openCase(reference);
  const undo = desk.page.getByRole('button', { name: 'Ongedaan maken' });
  const choose = (label: string) => desk.act('Categorie kiezen', async (form) => void (await form.getByLabel('Categorie').selectOption({ label })));
  await choose('Overig');
  await expect(desk.page.getByRole('heading', { name: 'Wat nu' })).toBeFocused();
  await expect(undo, 'there was none before').toBeHidden();
  await choose('Personeel');
  await expect(undo).toBeVisible();
  await expect(desk.page.getByRole('heading', { name: 'Wat nu' })).toBeFocused();
  await undo.focus();
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.locator('.said[role=status]')).toHaveText('Ongedaan gemaakt.');
  await expect(undo).toBeHidden();
  await expect((await desk.opened('Categorie kiezen')).getByLabel('Categorie')).toHaveValue('other');
});

test.describe('what is wrong', () => {
  test.use({ tolerated: ['status of 422'] });

  test('with an undo is said in the server’s own words', async ({ newPage }) => {
    const parent = new Parent(await newPage());
    const { reference } = await parent.tell({ nature: 'Tip', story: 'Hang een lijstje met verjaardagen bij de deur.' });
    const desk = new Desk(await newPage());
    await desk.signIn(colleague.coordinator);
    await desk.openCase(reference);
    const choose = (label: string) => desk.act('Categorie kiezen', async (form) => void (await form.getByLabel('Categorie').selectOption({ label })));
    await choose('Overig');
    await choose('Personeel');
    // What was chosen before is no longer there to be chosen.
    await desk.page.route('**/api/team/act', (route) => route.continue({ postData: route.request().postData()?.replace('other', '') }));
    await desk.page.getByRole('button', { name: 'Ongedaan maken' }).click();
    const said = desk.page.locator('.said[role=status]');
    await expect(said).not.toBeEmpty();
    await expect(said).not.toContainText('verbinding');
    await expect(said).toContainText(/kies/i);
  });

  test('stands beside each input, and the first of them has the focus', async ({ newPage, page }) => {
    const { handler } = await assigned(newPage, page);
    await handler.act('Behandelaarsbrief sturen', (form) => form.getByLabel('Uw eigen woorden').fill(WORDS));
    const act = await handler.opened('Oplossingsvoorstel opstellen');
    await act.getByLabel('Wat is onderzocht').fill('Het rooster.');
    await handler.send(act);
    const heard = act.getByLabel('Wie zijn gehoord (functies)');
    await expect(heard).toBeFocused();
    await expect(heard).toHaveAttribute('aria-invalid', 'true');
    await expect(heard).toHaveAccessibleDescription('Vul hier iets in.');
    await expect(act.getByLabel('Antwoord uiterlijk')).toHaveAccessibleDescription('Kies een datum, bijvoorbeeld 30-11-2026.');
    await expect(act.getByLabel('Wat is onderzocht')).not.toHaveAttribute('aria-invalid');
    await expect(act.getByLabel('Wat is onderzocht')).toHaveValue('Het rooster.');
    await clean(page, 'errors of an act');
  });

  test('in a row of the judgment stands in that row; rows come and go', async ({ newPage, page }) => {
    const { handler } = await assigned(newPage, page);
    await handler.act('Behandelaarsbrief sturen', (form) => form.getByLabel('Uw eigen woorden').fill(WORDS));
    const act = await handler.opened('Oordeel opstellen');
    await expect(act.getByRole('group', { name: /^Onderdeel/ })).toHaveCount(1);
    const row = (number: number) => act.getByRole('group', { name: `Onderdeel ${number}` });
    await row(1).getByLabel('Onderdeel van de klacht').fill('De tuindeur');
    await row(1).getByLabel('Oordeel').selectOption({ label: 'gegrond' });
    await row(1).getByLabel('Waarom').fill('De deur had dicht moeten zijn.');
    await act.getByRole('button', { name: 'Nog een onderdeel' }).click();
    await expect(row(2).getByLabel('Onderdeel van de klacht')).toBeFocused();
    await act.getByRole('button', { name: 'Nog een onderdeel' }).click();
    await row(3).getByLabel('Onderdeel van de klacht').fill('Het terugbellen');
    await row(2).getByRole('button', { name: 'Onderdeel weghalen' }).click();
    await expect(act.getByRole('group', { name: /^Onderdeel/ })).toHaveCount(2);
    await expect(row(2).getByLabel('Onderdeel van de klacht')).toHaveValue('Het terugbellen');
    await act.getByRole('button', { name: 'Nog een maatregel' }).click();
    await handler.send(act);
    await expect(row(2).getByLabel('Oordeel')).toBeFocused();
    await expect(row(2).getByLabel('Oordeel')).toHaveAccessibleDescription('Kies iets uit de lijst.');
    await expect(row(1).getByLabel('Oordeel')).not.toHaveAttribute('aria-invalid');
    await clean(page, 'rows of the judgment');
    await row(2).getByLabel('Oordeel').selectOption({ label: 'geen oordeel' });
    await row(2).getByLabel('Waarom').fill('Dat is niet vast te stellen.');
    await handler.send(act);
    await expect(page.getByRole('region', { name: 'Afspraken en werk' })).toContainText('Het terugbellen');
    const again = await handler.opened('Oordeel opstellen');
    await expect(again.getByLabel('Onderdeel van de klacht').first(), 'the draft is gone on with').toHaveValue('De tuindeur');
  });
});

test('what was typed is there again after the page was left, and gone after signing out', async ({ newPage, page }) => {
  const { handler, reference } = await assigned(newPage, page);
  const act = await handler.opened('Behandelaarsbrief sturen');
  await act.getByLabel('Uw eigen woorden in de brief').fill(WORDS);
  await page.goto('/team/lijst');
  await handler.openCase(reference);
  const again = await handler.opened('Behandelaarsbrief sturen');
  await expect(again.getByLabel('Uw eigen woorden in de brief')).toHaveValue(WORDS);
  await expect(again).toContainText('Wat u hier eerder typte, staat er nog.');
  const kept = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  expect(await kept()).toContain(WORDS);
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await page.waitForURL(/aanmelden/);
  expect(await kept()).not.toContain(WORDS);
});
