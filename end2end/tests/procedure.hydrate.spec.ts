// The procedure from triage to official closing, as colleagues go through it on the case page.
import { type Locator, type Page, expect, test } from '../fixtures/index';
import { Desk, colleague } from '../pages/desk';
import { Parent } from '../pages/parent';

test.use({ viewport: { width: 1440, height: 900 } });

const day = (from: number) => new Date(Date.now() + from * 24 * 3600 * 1000).toISOString().slice(0, 10);

/** A complaint that Youssef handles and the parent knows of. */
async function inHandling(newPage: () => Promise<Page>): Promise<{ code: string; handler: Desk; reference: string }> {
  const parent = new Parent(await newPage());
  const story = `De tuindeur stond de hele ochtend open (${Date.now()}).`;
  const { reference, code } = await parent.tell({ nature: 'Klacht', story, name: 'Ouder van de Tuin', email: 'ouder.tuin@voorbeeld.example' });
  const coordinator = new Desk(await newPage());
  await coordinator.signIn(colleague.coordinator);
  await coordinator.openCase(reference);
  await coordinator.act('Controle op betrokkenheid afronden');
  await coordinator.act('Behandelaar toewijzen', async (form) => {
    const youssef = await form.getByRole('option', { name: /Youssef/ }).getAttribute('value');
    await form.getByLabel('Collega').selectOption(youssef);
  });
  const handler = new Desk(await newPage());
  await handler.signIn(colleague.locationManager);
  await handler.openCase(reference);
  await handler.act('Behandelaarsbrief sturen', (form) => form.getByLabel('Uw eigen woorden in de brief').fill('Ik zoek uit hoe dit kon.'));
  await expect(handler.page.getByText('In behandeling', { exact: true }).first()).toBeVisible();
  return { code, handler, reference };
}

async function draftProposal(form: Locator): Promise<void> {
  await form.getByLabel('Wat is onderzocht').fill('Het rooster en het slot.');
  await form.getByLabel('Wie zijn gehoord (functies)').fill('de groepsleiding');
  await form.getByLabel('Wat wij vonden').fill('Het slot viel niet meer in het slot.');
  await form.getByLabel('Ons voorstel').fill('Wij vervangen het slot en controleren elke ochtend.');
  await form.getByLabel('Antwoord uiterlijk').fill(day(14));
}

test('a complaint is examined, answered with a proposal, accepted, verified, judged and closed', { tag: ['@desktop'] }, async ({ newPage }) => {
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
  await expect(main.getByText('Voorstel gedaan', { exact: true }).first(), 'once the letter was delivered').toBeVisible();

  const parent = new Parent(await newPage());
  await parent.follow(code);
  await expect(parent.page.getByRole('heading', { level: 1 })).toHaveText('Wij stellen u een oplossing voor.');
  await expect(parent.page.getByRole('main')).toContainText('Wij vervangen het slot en controleren elke ochtend.');

  await handler.act('Akkoord van de ouder vastleggen');
  await expect(main.getByText('Verificatie', { exact: true }).first()).toBeVisible();
  await handler.act('Contact vastleggen', async (form) => {
    await form.getByLabel('per telefoon').check();
    await form.getByLabel('Ja', { exact: true }).check();
  });
  await handler.act('Tevredenheid vastleggen', async (form) => {
    await form.getByRole('group', { name: 'Over de oplossing' }).getByLabel(/^4/).check();
    await form.getByRole('group', { name: 'Over hoe het ging' }).getByLabel(/^5/).check();
  });
  await expect(main).toContainText('oplossing 4 van 5, verloop 5 van 5');
  await handler.act('Oordeel opstellen', async (form) => {
    await form.getByLabel('Onderdeel van de klacht').first().fill('De tuindeur');
    await form.getByLabel('Oordeel').first().selectOption({ label: 'gegrond' });
    await form.getByLabel('Waarom').first().fill('De deur had dicht moeten zijn.');
    await form.getByText('Maatregelen, met datum').click();
    await form.getByLabel('Maatregel', { exact: true }).first().fill('Een nieuw slot.');
    await form.getByLabel('Klaar op').first().fill(day(7));
  });
  await handler.act('Sluitingsbrief sturen', (form) => form.getByLabel('Uw eigen woorden').fill('Fijn dat wij eruit zijn gekomen.'));
  await expect(main.getByText('Gesloten', { exact: true }).first()).toBeVisible();

  await parent.page.reload();
  await expect(parent.page.getByRole('heading', { level: 1 })).toHaveText('Uw reactie is afgesloten.');
  const told = parent.page.getByRole('main');
  await expect(told).toContainText('De deur had dicht moeten zijn.');
  await expect(told).toContainText('Geschillencommissie');
  await handler.act('Uitgevoerde maatregel vastleggen');
  await expect(records.getByRole('listitem').filter({ hasText: 'Een nieuw slot.' })).toContainText('uitgevoerd op');
  expect(reference).toMatch(/^KR-/);
});

test('what stands in the way of an act is said where it would be done', { tag: ['@desktop'] }, async ({ newPage }) => {
  const { handler } = await inHandling(newPage);
  await handler.page.getByText('Nu niet mogelijk').click();
  await expect(handler.page.getByText('Stel eerst het oplossingsvoorstel van deze ronde op.')).toBeVisible();
});
