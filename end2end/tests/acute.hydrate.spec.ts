// A complaint of level 4: off everybody's board but its circle's, and closed by the director alone.
import { type Page, expect, test } from '../fixtures/index';
import { Desk, choose, colleague } from '../pages/desk';
import { day, draftJudgment, draftProposal, verify } from '../pages/handling';
import { Parent } from '../pages/parent';

// Several people, one after another.
test.describe.configure({ timeout: 180_000 });
test.use({ tolerated: ['status of 404'] });

/** What a page says that isn't there: to whoever may not know of it, this one is no other. */
async function isMissing(desk: Desk, reference: string): Promise<void> {
  const said: string[] = [];
  for (const one of ['KR-2019-99999', reference]) {
    const answer = await desk.page.goto(`/team/reactie/${one}`);
    expect(answer?.status(), one).toBe(404);
    said.push(await desk.page.getByRole('main').innerText());
  }
  expect(said[1]).toBe(said[0]);
}

interface Acute {
  reference: string;
  coordinator: Desk;
  director: Desk;
  /** With the case open, as it was before. */
  manager: Desk;
  /** With the board open. */
  other: Desk;
}

/** A complaint that the location manager and all coordinators saw, until it was of level 4. */
async function raised(newPage: () => Promise<Page>): Promise<Acute> {
  const parent = new Parent(await newPage());
  const story = `Een begeleider pakte ons kind hard beet (${Date.now()}).`;
  const { reference } = await parent.tell({ nature: 'Klacht', story, name: 'Ouder van de Gang', email: 'ouder.gang@voorbeeld.example' });
  const coordinator = await Desk.of(colleague.coordinator, newPage);
  await coordinator.openCase(reference);
  await coordinator.act('Controle op betrokkenheid afronden');
  const manager = await Desk.of(colleague.locationManager, newPage);
  await manager.openCase(reference);
  await manager.live();
  await expect(manager.page.getByText(story)).toBeVisible();
  const other = await Desk.of(colleague.otherCoordinator, newPage);
  await other.live();
  await expect(other.card(reference)).toHaveCount(1);
  await coordinator.act('Ernst bepalen', async (form) => {
    await form.getByLabel(/^4/).check();
    await form.getByLabel('Reden').fill('De ouder noemt een collega.');
  });
  await coordinator.stands('Wacht op directeur');
  const director = await Desk.of(colleague.director, newPage);
  return { reference, coordinator, director, manager, other };
}

/** The talk that the law asks for, on which no report to the police followed. */
async function consult(desk: Desk): Promise<void> {
  await desk.act('Overleg met vertrouwensinspecteur vastleggen', async (form) => {
    await form.getByLabel('Naam van de vertrouwensinspecteur').fill('M. de Inspecteur');
    await form.getByLabel(/^Dag(?! van)/).fill(day(0));
    await form.getByLabel('Het advies').fill('Praat nog niet met de collega.');
    await form.getByRole('radiogroup', { name: 'Blijft er een redelijk vermoeden?' }).getByLabel('Nee').check();
    await form.getByRole('radiogroup', { name: 'Aangifte' }).getByLabel('Niet gedaan').check();
    await form.getByLabel('Waarom geen aangifte').fill('Er is geen redelijk vermoeden meer.');
  });
  const records = desk.page.getByRole('region', { name: 'Afspraken en werk' });
  await expect(records).toContainText('Overleg met de vertrouwensinspecteur');
  await expect(records).toContainText('M. de Inspecteur');
  await expect(records).toContainText('geen aangifte: Er is geen redelijk vermoeden meer.');
  await expect(records).toContainText('Praat nog niet met de collega.');
}

test('a complaint of level 4 leaves everybody’s board but its circle’s; the director assigns and closes it', async ({ newPage }) => {
  const { reference, coordinator, director, manager, other } = await raised(newPage);
  await test.step('it is gone for whoever is not in the circle', async () => {
    await expect(other.card(reference), 'on the open board').toHaveCount(0);
    await isMissing(other, reference);
    await expect(manager.page.getByRole('alert'), 'on the open page').toContainText('niet (meer) beschikbaar');
    await isMissing(manager, reference);
  });
  await test.step('the circle sees it: director, cluster manager, attention officer, who triaged', async () => {
    await director.openCase(reference);
    for (const who of [colleague.clusterManager, colleague.attentionOfficer]) {
      const one = await Desk.of(who, newPage);
      await one.openCase(reference);
      await one.stands('Wacht op directeur');
    }
    await expect(coordinator.offers('Behandelaar toewijzen')).toHaveCount(0);
  });
  const sent = (await Desk.of(colleague.director, newPage)).page;
  const mails = sent.getByRole('row').filter({ hasText: reference }).filter({ hasText: 'ouder' });
  await sent.goto('/team/postvak');
  await expect(mails, 'that it was received').toHaveCount(1);
  const told = sent.getByRole('row').filter({ hasText: reference });
  for (const who of [colleague.director, colleague.clusterManager]) await expect(told.filter({ hasText: who })).not.toHaveCount(0);
  for (const who of [colleague.otherCoordinator, colleague.locationManager]) await expect(told.filter({ hasText: who })).toHaveCount(0);
  await coordinator.act('Bericht aan de ouder', (form) => form.getByRole('textbox').fill('Ik bel u vandaag.'));
  await expect(director.page.getByRole('main')).toContainText('Ik bel u vandaag.');
  await director.act('Behandelaar toewijzen', async (form) => {
    await choose(form, 'Collega', /Nadia/);
    await form.getByLabel('Reden').fill('Zij zit in de kring.');
  });
  await coordinator.stands('Toegewezen');
  await sent.reload();
  await expect(mails, 'no mail goes by itself').toHaveCount(1);

  await coordinator.act('Behandelaarsbrief sturen', (form) => form.getByLabel('Uw eigen woorden').fill('Ik zoek uit wat er is gebeurd.'));
  await coordinator.stands('In behandeling');
  await sent.reload();
  await expect(mails, 'a letter somebody approved').toHaveCount(2);
  await coordinator.act('Oplossingsvoorstel opstellen', async (form) => {
    await draftProposal(form);
    await form.getByLabel('Waarom er geen afspraak is').fill('Eerst het overleg.');
  });
  await coordinator.act('Oplossingsvoorstel sturen', (form) => form.getByLabel('Uw eigen woorden').fill('Ons voorstel.'));
  await coordinator.stands('Voorstel gedaan');
  await coordinator.act('Akkoord van de ouder vastleggen');
  await coordinator.stands('Verificatie');
  await verify(coordinator, 'in een gesprek', [4, 4]);
  await coordinator.act('Oordeel opstellen', (form) => draftJudgment(form, 'gegrond', 'Dit had niet mogen gebeuren.'));
  await expect(coordinator.offers('Sluitingsbrief sturen'), 'not the handler’s').toHaveCount(0);

  // Whoever acts has read the latest.
  await expect(director.page.getByRole('main')).toContainText('Dit had niet mogen gebeuren.');
  await director.refuses('Sluitingsbrief sturen', 'als het overleg met de vertrouwensinspecteur is vastgelegd');
  await consult(director);
  await director.act('Sluitingsbrief sturen', (form) => form.getByLabel('Uw eigen woorden').fill('Wij zijn erover uit.'));
  await director.stands('Gesloten');
  await test.step('what the director decided can be read and printed', async () => {
    const letters = director.page.getByRole('region', { name: 'Brieven' });
    await expect(letters.getByText('Directeursbesluit')).toHaveCount(2);
    await letters.getByRole('link', { name: 'Besluit bekijken en afdrukken' }).last().click();
    const sheet = director.page.getByRole('article');
    await expect(sheet.getByRole('heading', { name: 'Directeursbesluit', level: 1 })).toBeVisible();
    await expect(sheet).toContainText('M. de Inspecteur');
    await expect(sheet).toContainText('Wij zijn erover uit.');
    await expect(director.page.getByRole('button', { name: 'Afdrukken' })).toBeVisible();
  });
  await isMissing(other, reference);
  await isMissing(manager, reference);
});

test('lowered by the director a complaint stays with its circle until the director opens it again', async ({ newPage }) => {
  const { reference, coordinator, director, manager, other } = await raised(newPage);
  await director.openCase(reference);
  await consult(director);
  await director.act('Ernst bepalen', async (form) => {
    await form.getByLabel(/^2/).check();
    await form.getByLabel('Reden').fill('Er is een misverstand uitgezocht.');
  });
  await director.stands('In beoordeling');
  await coordinator.stands('In beoordeling');
  await isMissing(other, reference);
  await isMissing(manager, reference);
  await director.act('Besloten kring instellen', async (form) => {
    await form.getByLabel('Alleen voor een besloten kring').uncheck();
    for (const one of await form.getByRole('group').getByRole('checkbox', { checked: true }).all()) await one.uncheck();
    await form.getByLabel('Reden').fill('Wat overblijft is een gewone klacht.');
  });
  for (const desk of [manager, other]) {
    await expect(async () => {
      await desk.openCase(reference);
      await desk.stands('In beoordeling');
    }).toPass();
  }
});
