// Two at once, and sessions that end: nobody undoes another's work, nobody loses what they typed.
import { expect, hydrated, test } from '../fixtures/index';
import { Desk, colleague } from '../pages/desk';
import { Parent } from '../pages/parent';

test.describe('two colleagues on one case', { tag: '@desktop' }, () => {
  // A refused act is answered so.
  test.use({ tolerated: ['status of 409'] });

  test('the second is told, keeps the choice, and can still send it', async ({ newPage, page }) => {
    const parent = new Parent(await newPage());
    const { reference } = await parent.tell({ nature: 'Suggestie', story: 'Zet de fietsen van de kinderen onder het afdak, dan blijven ze droog.' });
    const [one, other] = [new Desk(page), new Desk(await newPage())];
    await one.signIn(colleague.coordinator);
    await other.signIn(colleague.otherCoordinator);
    for (const desk of [one, other]) {
      await desk.openCase(reference);
      await desk.live();
    }
    // One has chosen, and not sent yet.
    const chosen = await one.opened('Categorie kiezen');
    await chosen.getByLabel('Categorie').selectOption({ label: 'Accommodatie en buitenruimte' });
    // A form nobody touched starts from what the other stores.
    await one.opened('Aard wijzigen');
    await other.act('Categorie kiezen', async (form) => {
      await form.getByLabel('Categorie').selectOption({ label: 'Overig' });
    });
    await expect(other.page.getByRole('region', { name: 'Verloop' })).toContainText('Overig');
    await other.act('Aard wijzigen', async (form) => {
      await form.getByLabel('Tip').check();
      await form.getByLabel('Reden').fill('Het is een tip.');
    });
    await expect(one.page.getByRole('heading', { level: 1 })).toContainText(/tip/i);
    const nature = await one.opened('Aard wijzigen');
    await expect(nature.getByLabel('Tip'), 'untouched: the new value').toBeChecked();
    await chosen.getByRole('button', { name: 'Categorie kiezen' }).click();
    await expect(chosen.getByRole('alert')).toContainText('Een collega was net iets eerder');
    await expect(chosen.getByLabel('Categorie')).toHaveValue('premises');
    await chosen.getByRole('button', { name: 'Categorie kiezen' }).click();
    await expect(one.page.getByRole('region', { name: 'Verloop' })).toContainText('Accommodatie en buitenruimte');
  });
});

test('a letter that somebody else sent first keeps what was typed in it', { tag: '@desktop' }, async ({ newPage, page }) => {
  const parent = new Parent(await newPage());
  const { reference } = await parent.tell({
    nature: 'Klacht', story: 'De speeltuin is al weken afgesloten zonder dat iemand zegt waarom.', name: 'Ouder van de Brug', email: 'ouder@voorbeeld.example',
  });
  const coordinator = new Desk(page);
  await coordinator.signIn(colleague.coordinator);
  await coordinator.openCase(reference);
  await coordinator.act('Controle op betrokkenheid afronden');
  await coordinator.act('Behandelaar toewijzen', async (form) => {
    await form.getByLabel('Collega').selectOption(await form.getByRole('option', { name: /Youssef/ }).getAttribute('value'));
  });
  const handler = new Desk(await newPage());
  await handler.signIn(colleague.locationManager);
  await handler.openCase(reference);
  await handler.live();
  const letter = await handler.opened('Behandelaarsbrief sturen');
  await letter.getByLabel('Uw eigen woorden in de brief').fill('Ik bel u morgenochtend over de speeltuin.');
  await coordinator.act('Behandelaarsbrief sturen', async (form) => {
    await form.getByLabel('Uw eigen woorden in de brief').fill('Youssef neemt contact met u op.');
  });
  await expect(handler.page.getByRole('banner').or(handler.page.getByRole('main')).last()).toContainText('In behandeling');
  await expect(letter.getByLabel('Uw eigen woorden in de brief')).toHaveValue('Ik bel u morgenochtend over de speeltuin.');
  await expect(letter.getByRole('status')).toContainText('Dit kan niet in de stap');
  // Another piece of news takes nothing of it away either.
  await coordinator.act('Notitie voor collega’s', async (form) => form.getByLabel('Notitie').fill('Brief is de deur uit.'));
  await expect(handler.page.getByRole('region', { name: 'Verloop' })).toContainText('Brief is de deur uit.');
  await expect(letter.getByLabel('Uw eigen woorden in de brief')).toHaveValue('Ik bel u morgenochtend over de speeltuin.');
});

test('after an act the focus is at what can be done next', { tag: '@desktop' }, async ({ newPage, page }) => {
  const parent = new Parent(await newPage());
  const { reference } = await parent.tell({ nature: 'Tip', story: 'Hang een lijstje met verjaardagen bij de deur van de groep.' });
  const desk = new Desk(page);
  await desk.signIn(colleague.coordinator);
  await desk.openCase(reference);
  // Chosen before, sent after an act of one's own: nobody else was first.
  const level = await desk.opened('Ernst bepalen');
  await level.getByLabel(/licht/).check();
  await desk.act('Notitie voor collega’s', async (form) => form.getByLabel('Notitie').fill('Doorgegeven.'));
  await expect(page.getByRole('region', { name: 'Verloop' })).toContainText('Doorgegeven.');
  await expect(page.getByRole('heading', { name: 'Wat nu' })).toBeFocused();
  await level.getByRole('button', { name: 'Ernst bepalen' }).click();
  await expect(page.getByRole('region', { name: 'Verloop' })).toContainText(/niveau 1/);
});

test.describe('a session that ended', { tag: '@desktop' }, () => {
  test.use({ tolerated: ['status of 401'] });

  test('keeps what a colleague typed, and says how to get in again', async ({ newPage, page }) => {
    const parent = new Parent(await newPage());
    const { reference } = await parent.tell({ nature: 'Tip', story: 'De kapstok bij de ingang hangt voor kleuters te hoog.' });
    const desk = new Desk(page);
    await desk.signIn(colleague.coordinator);
    await desk.openCase(reference);
    const note = await desk.opened('Notitie voor collega’s');
    await note.getByLabel('Notitie').fill('Huisvesting gebeld, zij komen kijken.');
    await page.context().clearCookies();
    await note.getByRole('button', { name: 'Notitie opslaan' }).click();
    await expect(note.getByRole('alert')).toContainText('afgemeld');
    await expect(note.getByLabel('Notitie')).toHaveValue('Huisvesting gebeld, zij komen kijken.');
    await expect(note.getByRole('link', { name: 'Aanmelden' })).toHaveAttribute('href', `/team/aanmelden?naar=/team/reactie/${reference}`);
  });

  test('keeps what a parent typed, through a change of language and the code, until it is sent', async ({ page }) => {
    const parent = new Parent(page);
    const { code } = await parent.tell({ nature: 'Tip', story: 'Een tweede brievenbus bij de achterdeur zou ons veel lopen schelen.' });
    await parent.follow(code);
    await page.getByLabel(/^Uw bericht/).fill('Eerste regel.\nTweede regel.');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Verstuur uw bericht' }).click();
    await expect(page.getByText('Uw bezoek is afgelopen')).toBeVisible();
    await expect(page.getByText('Eerste regel.')).toContainText('Tweede regel.');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByText('Eerste regel.'), 'also in the other language').toContainText('Tweede regel.');
    await page.getByRole('button', { name: 'Nederlands' }).click();
    await page.getByLabel('Uw volgcode').fill(code);
    await page.getByRole('button', { name: 'Bekijk uw reactie' }).click();
    await expect(page.getByLabel(/^Uw bericht/)).toHaveValue('Eerste regel.\nTweede regel.');
    await hydrated(page);
    await page.getByRole('button', { name: 'Verstuur uw bericht' }).click();
    await expect(page.getByText('Uw bericht is verstuurd.')).toBeVisible();
    await expect(page.getByText('Eerste regel.')).toContainText('Tweede regel.');
  });
});
