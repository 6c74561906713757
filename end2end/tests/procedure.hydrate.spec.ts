// The procedure from triage to official closing, as colleagues go through it on the case page.
import { expect, test } from '../fixtures/index';
import { Desk, choose, colleague } from '../pages/desk';
import { day, draftJudgment, draftProposal, inHandling, severe, verify } from '../pages/handling';
import { Parent } from '../pages/parent';

// Several people, one after another.
test.describe.configure({ timeout: 120_000 });

test('a complaint is examined, answered with a proposal, accepted, verified, judged and closed', async ({ newPage }) => {
  const { code, handler, reference } = await inHandling(newPage);
  const main = handler.page.getByRole('main');
  const records = handler.page.getByRole('region', { name: 'Afspraken en werk' });
  await handler.act('Afspraak vastleggen', async (form) => {
    await form.getByLabel('Wat u afspreekt').fill('Wij bellen vrijdag.');
    await form.getByLabel('Wie het doet').selectOption({ label: 'De ouder' });
  });
  await expect(records.getByRole('listitem').filter({ hasText: 'Wij bellen vrijdag.' })).toBeVisible();
  await handler.act('Oplossingsvoorstel opstellen', draftProposal);
  await handler.act('Oplossingsvoorstel sturen', (form) => form.getByLabel('Uw eigen woorden').fill('Dank u dat u dit meldde.'));
  // Once the letter was delivered.
  await handler.stands('Voorstel gedaan');

  const parent = new Parent(await newPage());
  await parent.follow(code);
  await expect(parent.page.getByRole('heading', { level: 1 })).toHaveText('Wij stellen u een oplossing voor.');
  await expect(parent.page.getByRole('main')).toContainText('Wij vervangen het slot en controleren elke ochtend.');

  await handler.act('Akkoord van de ouder vastleggen');
  await handler.stands('Verificatie');
  await verify(handler, 'per telefoon', [4, 5]);
  await expect(main).toContainText('oplossing 4 van 5, verloop 5 van 5');
  await handler.act('Oordeel opstellen', async (form) => {
    await draftJudgment(form, 'gegrond', 'De deur had dicht moeten zijn.');
    await form.getByRole('button', { name: 'Nog een maatregel' }).click();
    await form.getByLabel('Maatregel', { exact: true }).first().fill('Een nieuw slot.');
    await form.getByLabel('Klaar op').first().fill(day(7));
  });
  await handler.act('Sluitingsbrief sturen', (form) => form.getByLabel('Uw eigen woorden').fill('Fijn dat wij eruit zijn gekomen.'));
  await handler.stands('Gesloten');

  await parent.page.reload();
  await expect(parent.page.getByRole('heading', { level: 1 })).toHaveText('Uw reactie is afgesloten.');
  const told = parent.page.getByRole('main');
  await expect(told).toContainText('De deur had dicht moeten zijn.');
  await expect(told).toContainText('Geschillencommissie');
  await handler.act('Uitgevoerde maatregel vastleggen');
  await expect(records.getByRole('listitem').filter({ hasText: 'Een nieuw slot.' })).toContainText('uitgevoerd op');
  expect(reference).toMatch(/^KR-/);
});

test('what stands in the way of an act is said where it would be done', async ({ newPage }) => {
  const { handler } = await inHandling(newPage);
  await handler.refuses('Oplossingsvoorstel sturen', 'Stel eerst het oplossingsvoorstel van deze ronde op.');
});

test('a refused proposal begins a second round; a parent who stays dissatisfied needs the next manager’s consent', async ({ newPage }) => {
  const { handler, reference } = await inHandling(newPage);
  await handler.act('Oplossingsvoorstel opstellen', async (form) => {
    await draftProposal(form);
    await form.getByLabel('Waarom er geen afspraak is').fill('De ouder wilde eerst het voorstel lezen.');
  });
  await handler.act('Oplossingsvoorstel sturen', (form) => form.getByLabel('Uw eigen woorden').fill('Ons eerste voorstel.'));
  await handler.stands('Voorstel gedaan');
  await handler.act('Afwijzing door de ouder vastleggen', (form) => form.getByLabel('Reden').fill('Een slot alleen is te weinig.'));
  await handler.stands('In behandeling');
  await handler.act('Oplossingsvoorstel opstellen', async (form) => {
    await draftProposal(form);
    await form.getByLabel('Waarom er geen afspraak is').fill('De ouder wil niets afspreken.');
  });
  await handler.act('Oplossingsvoorstel sturen', (form) => form.getByLabel('Uw eigen woorden').fill('Ons tweede voorstel.'));
  await handler.stands('Voorstel gedaan');
  await handler.act('Akkoord van de ouder vastleggen');
  await handler.stands('Verificatie');
  await verify(handler, 'in een gesprek', [2, 2]);
  await handler.act('Oordeel opstellen', (form) => draftJudgment(form, 'deels gegrond', 'De deur sloot niet goed.'));
  await handler.refuses('Sluitingsbrief sturen', 'in te stemmen met sluiten');
  const director = await Desk.of(colleague.director, newPage);
  await director.openCase(reference);
  await director.act('Instemmen met sluiten', (form) => form.getByLabel('Reden').fill('Alles is geprobeerd.'));
  await handler.act('Sluitingsbrief sturen', (form) => form.getByLabel('Uw eigen woorden').fill('Wij betreuren dat u niet tevreden bent.'));
  await handler.stands('Gesloten');
});

test('a severe complaint is the director’s to assign; withdrawn, it is closed by the director alone', async ({ newPage }) => {
  const coordinator = await Desk.of(colleague.coordinator, newPage);
  const reference = await severe(newPage, coordinator);
  await expect(coordinator.offers('Behandelaar toewijzen')).toHaveCount(0);
  const director = await Desk.of(colleague.director, newPage);
  await director.openCase(reference);
  await director.act('Behandelaar toewijzen', async (form) => {
    await choose(form, 'Collega', /Nadia/);
    await form.getByLabel('Reden').fill('Zij kent de procedure.');
  });
  await coordinator.stands('Toegewezen');
  await coordinator.act('Intrekking vastleggen', (form) => form.getByLabel('Waaruit blijkt dat de ouder intrekt').fill('E-mail van vandaag.'));
  await expect(director.page.getByRole('region', { name: 'Brieven' })).toContainText('Bevestiging van intrekking · bezorgd');
  await director.act('Intern sluiten', (form) => form.getByLabel('Wat er is uitgezocht en gedaan').fill('Het hek is gerepareerd; het team is gehoord.'));
  await director.stands('Gesloten');
});

test('a reaction that is not taken can be opened again, taken over, and stand beside a dispute', async ({ newPage }) => {
  const { handler, reference } = await inHandling(newPage);
  const coordinator = await Desk.of(colleague.coordinator, newPage);
  await coordinator.openCase(reference);
  await coordinator.act('Behandeling overnemen', async (form) => {
    await choose(form, 'Wie ermee instemt', /Helma/);
    await form.getByLabel('Reden').fill('De behandelaar is ziek.');
  });
  await coordinator.stands('Toegewezen');
  await expect(handler.page.getByRole('main'), 'on the open page of who had it').toContainText('Nadia Benali neemt de behandeling over van Youssef El Amrani.');
  await coordinator.act('Geschil vastleggen', (form) => form.getByLabel('de Geschillencommissie Kinderopvang').check());
  const records = coordinator.page.getByRole('region', { name: 'Afspraken en werk' });
  await expect(records).toContainText('Geschil bij de Geschillencommissie Kinderopvang · loopt sinds');
  await coordinator.act('Uitkomst van het geschil vastleggen', (form) => form.getByLabel('geschikt').check());
  await expect(records).toContainText('geschikt');
  await coordinator.act('Niet in behandeling nemen', async (form) => {
    await form.getByLabel('Gaat niet over ons').check();
    await form.getByLabel('Waarom niet, en waar wel').fill('Het gaat over de gemeente.');
  });
  await coordinator.stands('Gesloten');
  await coordinator.act('Reactie heropenen', (form) => form.getByLabel('Reden').fill('Het ging toch over ons.'));
  await coordinator.stands('In beoordeling');
});
