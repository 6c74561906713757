// Typing before the program has arrived: nothing is overwritten when it does.
import { type Page, atOnce, expect, hydrated, test } from '../fixtures/index';
import { Desk, colleague } from '../pages/desk';
import { Parent } from '../pages/parent';

/** Holds the program back until it is let go. */
async function held(page: Page): Promise<() => void> {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/*.wasm', async (route) => {
    await gate;
    await route.continue();
  });
  return letGo;
}

test('what a parent chose and typed before the program came stays on every step, and is what is sent', async ({ page }) => {
  const letGo = await held(page);
  const early = new Parent(page, atOnce);
  const story = page.getByLabel('Uw reactie', { exact: true });
  const told = { nature: 'Suggestie', story: 'Ik typ sneller dan deze telefoon kan laden, en dat moet blijven staan.', place: 'De Windroos', name: 'Snelle Typer' } as const;
  await early.openForm();
  await early.fillStep(told);
  await early.next();
  await early.fillStep(told);
  letGo();
  await hydrated(page);
  await expect(story).toHaveValue(told.story);
  const parent = new Parent(page);
  await parent.back();
  await expect(page.getByRole('radio', { name: /^Suggestie/ })).toBeChecked();
  await expect(page.getByLabel('Over welke locatie gaat het?')).toHaveValue(/Windroos/i);
  await parent.next();
  await expect(story).toHaveValue(told.story);
  await parent.fill(told);
  await parent.send();
  const { code } = await parent.receipt();
  await parent.follow(code);
  await expect(page.getByText(told.story)).toBeVisible();
});

test.describe('a refused step', () => {
  test.use({ tolerated: ['status of 422'] });

  test('comes back with what was chosen, also once the program runs', async ({ page }) => {
    const letGo = await held(page);
    const parent = new Parent(page, atOnce);
    await parent.openForm();
    await page.getByRole('radio', { name: /^Tip/ }).check();
    await parent.press('Verder');
    await expect(page.getByRole('alert').first()).toBeVisible();
    letGo();
    await hydrated(page);
    await expect(page.getByRole('radio', { name: /^Tip/ })).toBeChecked();
    await expect(page.getByRole('alert').first(), 'and still says what is missing').toBeVisible();
  });
});

test('a note typed on a case page before the program came stays, also when the case changes meanwhile', { tag: '@desktop' }, async ({ newPage, page }) => {
  const parent = new Parent(await newPage());
  const { reference, code } = await parent.tell({ nature: 'Tip', story: 'Hang de jassen op kleur, dat zoekt makkelijker.' });
  await new Desk(page).signIn(colleague.coordinator);
  const letGo = await held(page);
  const early = new Desk(page, atOnce);
  await early.openCase(reference);
  const level = await early.opened('Ernst bepalen');
  await level.getByLabel(/gemiddeld/).check();
  await level.getByLabel(/^Reden/).fill('Er zijn meer ouders over.');
  const note = await early.opened('Notitie voor collega’s');
  await note.getByLabel('Notitie').fill('Bellen met de locatie over de kapstok.');
  await parent.follow(code);
  await parent.write('Of op naam, dat kan ook.');
  letGo();
  await hydrated(page);
  await expect(note.getByLabel('Notitie')).toHaveValue('Bellen met de locatie over de kapstok.');
  await expect(page.getByRole('main'), 'what came meanwhile is there').toContainText('Of op naam, dat kan ook.');
  await expect(level.getByLabel(/gemiddeld/)).toBeChecked();
  await expect(level.getByLabel(/^Reden/)).toHaveValue('Er zijn meer ouders over.');
  await expect(note.getByLabel('Notitie')).toHaveValue('Bellen met de locatie over de kapstok.');
});
