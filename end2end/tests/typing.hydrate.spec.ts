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

test('what a parent typed and chose before the program came stays, and is what is sent', async ({ page }) => {
  const letGo = await held(page);
  const parent = new Parent(page, atOnce);
  const story = 'Ik typ sneller dan deze telefoon kan laden, en dat moet blijven staan.';
  await parent.openForm();
  await parent.fill({ nature: 'Suggestie', story, place: 'De Windroos', name: 'Snelle Typer' });
  letGo();
  await hydrated(page);
  await expect(page.getByLabel('Uw reactie', { exact: true })).toHaveValue(story);
  await expect(page.getByLabel(/^Uw naam/)).toHaveValue('Snelle Typer');
  await expect(page.getByRole('radio', { name: /^Suggestie/ })).toBeChecked();
  await parent.send();
  const { code } = await parent.receipt();
  await parent.follow(code);
  await expect(page.getByText(story)).toBeVisible();
});

test.describe('a refused form', () => {
  test.use({ tolerated: ['status of 422'] });

  test('comes back with what was typed, also once the program runs', async ({ page }) => {
    const letGo = await held(page);
    const parent = new Parent(page, atOnce);
    await parent.openForm();
    await page.getByLabel('Uw reactie', { exact: true }).fill('Zonder aard en locatie verstuurd.');
    await parent.send();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await page.getByLabel(/^Uw naam/).fill('Later erbij getypt');
    letGo();
    await hydrated(page);
    await expect(page.getByLabel('Uw reactie', { exact: true })).toHaveValue('Zonder aard en locatie verstuurd.');
    await expect(page.getByLabel(/^Uw naam/)).toHaveValue('Later erbij getypt');
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
