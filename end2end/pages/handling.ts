// A complaint under way: how far colleagues bring it before a test begins.
import type { Locator, Page } from '@playwright/test';
import { Desk, choose, colleague } from './desk';
import { Parent } from './parent';

/** The day so many days from now, as a date field takes it. */
export const day = (from: number) => new Date(Date.now() + from * 24 * 3600 * 1000).toISOString().slice(0, 10);

/** A complaint that Youssef handles and the parent knows of. */
export async function inHandling(newPage: () => Promise<Page>): Promise<{ code: string; handler: Desk; reference: string }> {
  const parent = new Parent(await newPage());
  const story = `De tuindeur stond de hele ochtend open (${Date.now()}).`;
  const { reference, code } = await parent.tell({ nature: 'Klacht', story, name: 'Ouder van de Tuin', email: 'ouder.tuin@voorbeeld.example' });
  const coordinator = await Desk.of(colleague.coordinator, newPage);
  await coordinator.openCase(reference);
  await coordinator.act('Controle op betrokkenheid afronden');
  await coordinator.act('Behandelaar toewijzen', (form) => choose(form, 'Collega', /Youssef/));
  const handler = await Desk.of(colleague.locationManager, newPage);
  await handler.openCase(reference);
  await handler.act('Behandelaarsbrief sturen', (form) => form.getByLabel('Uw eigen woorden in de brief').fill('Ik zoek uit hoe dit kon.'));
  await handler.stands('In behandeling');
  return { code, handler, reference };
}

/** A complaint that a coordinator set to level 3, so that it waits for the director. */
export async function severe(newPage: () => Promise<Page>, coordinator: Desk): Promise<string> {
  const parent = new Parent(await newPage());
  const { reference } = await parent.tell({ nature: 'Klacht', story: `Zij stond alleen bij de poort (${Date.now()}).`, name: 'Ouder van de Poort', email: 'ouder.poort@voorbeeld.example' });
  await coordinator.openCase(reference);
  await coordinator.act('Controle op betrokkenheid afronden');
  await coordinator.act('Ernst bepalen', async (form) => {
    await form.getByLabel(/^3/).check();
    await form.getByLabel('Reden').fill('Een kind was zonder toezicht.');
  });
  await coordinator.stands('Wacht op directeur');
  return reference;
}

/** Fills a draft of the proposal in. */
export async function draftProposal(form: Locator): Promise<void> {
  await form.getByLabel('Wat is onderzocht').fill('Het rooster en het slot.');
  await form.getByLabel('Wie zijn gehoord (functies)').fill('de groepsleiding');
  await form.getByLabel('Wat wij vonden').fill('Het slot viel niet meer in het slot.');
  await form.getByLabel('Ons voorstel').fill('Wij vervangen het slot en controleren elke ochtend.');
  await form.getByLabel('Antwoord uiterlijk').fill(day(14));
}

/** Talks with the parent about the solution, and writes down how satisfied they are. */
export async function verify(handler: Desk, way: string, [solution, course]: readonly [number, number]): Promise<void> {
  await handler.act('Contact vastleggen', async (form) => {
    await form.getByLabel(way).check();
    await form.getByLabel('Ja', { exact: true }).check();
  });
  await handler.act('Tevredenheid vastleggen', async (form) => {
    await form.getByRole('radiogroup', { name: 'Over de oplossing' }).getByLabel(new RegExp(`^${solution}`)).check();
    await form.getByRole('radiogroup', { name: 'Over hoe het ging' }).getByLabel(new RegExp(`^${course}`)).check();
  });
}

/** Fills the judgment on the one part of the complaint in. */
export async function draftJudgment(form: Locator, verdict: string, why: string): Promise<void> {
  await form.getByLabel('Onderdeel van de klacht').first().fill('De tuindeur');
  await form.getByLabel('Oordeel').first().selectOption({ label: verdict });
  await form.getByLabel('Waarom').first().fill(why);
}
