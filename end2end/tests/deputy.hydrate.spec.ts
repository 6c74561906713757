// Who takes the director's part for some days: what they can do then, and no longer.
import { type Page, expect, test } from '../fixtures/index';
import { Desk, choose, colleague } from '../pages/desk';
import { day } from '../pages/handling';
import { Parent } from '../pages/parent';

test.describe.configure({ timeout: 180_000 });
test.use({ tolerated: ['status of 404'] });

const ASSIGN = 'Behandelaar toewijzen';
const offered = (desk: Desk, act: string) => desk.page.locator('summary', { hasText: act });

async function at(newPage: () => Promise<Page>, who: string): Promise<Desk> {
  const desk = new Desk(await newPage());
  await desk.signIn(who);
  return desk;
}

/** A complaint that waits for the director. */
async function severe(newPage: () => Promise<Page>, coordinator: Desk): Promise<string> {
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

/** The director's page of rights. */
class Rights {
  constructor(private readonly director: Desk) {}

  private get panel() {
    return this.director.page.getByRole('region', { name: 'Vervanging' });
  }

  async name(who: RegExp, until: string): Promise<void> {
    await this.open();
    await choose(this.panel, 'Collega', who);
    await this.panel.getByLabel('Laatste dag').fill(until);
    await this.panel.getByRole('button', { name: 'Wijs aan' }).click();
    await expect(this.deputies.filter({ hasText: who })).toContainText('vanaf');
  }

  async end(who: RegExp): Promise<void> {
    await this.open();
    const deputy = this.deputies.filter({ hasText: who });
    await deputy.getByRole('button', { name: 'Beëindig nu' }).click();
    await expect(deputy).toHaveCount(0);
  }

  private get deputies() {
    return this.panel.getByRole('listitem');
  }

  private async open(): Promise<void> {
    await this.director.page.goto('/team/bevoegdheden');
  }
}

test('a coordinator who takes the director’s place assigns what is severe, until the director ends it', async ({ newPage }) => {
  const coordinator = await at(newPage, colleague.coordinator);
  const first = await severe(newPage, coordinator);
  const second = await severe(newPage, coordinator);
  const deputy = await at(newPage, colleague.otherCoordinator);
  await deputy.openCase(first);
  await deputy.live();
  await expect(offered(deputy, ASSIGN), 'the director’s').toHaveCount(0);
  await expect(deputy.page.getByRole('link', { name: 'Rechten' })).toHaveCount(0);

  const rights = new Rights(await at(newPage, colleague.director));
  await rights.name(/Joost Timmermans/, day(7));
  await expect(offered(deputy, ASSIGN), 'on the page that was open').toHaveCount(1);
  await deputy.page.goto('/team');
  await deputy.column('Wacht op directeur').getByRole('link').filter({ hasText: first }).click();
  await deputy.page.waitForURL(`**/team/reactie/${first}`);
  await deputy.act(ASSIGN, async (form) => {
    await choose(form, 'Collega', /Nadia/);
    await form.getByLabel('Reden').fill('Zij heeft er tijd voor.');
  });
  await deputy.stands('Toegewezen');
  await expect(deputy.page.getByRole('main')).toContainText('Joost Timmermans');
  await coordinator.openCase(first);
  await coordinator.stands('Toegewezen');

  await deputy.openCase(second);
  await deputy.live();
  await expect(offered(deputy, ASSIGN)).toHaveCount(1);
  await rights.end(/Joost Timmermans/);
  await expect(offered(deputy, ASSIGN), 'on the page that was open').toHaveCount(0);
  await deputy.page.reload();
  await deputy.stands('Wacht op directeur');
  await expect(offered(deputy, ASSIGN)).toHaveCount(0);
  expect((await deputy.page.goto('/team/bevoegdheden'))?.status()).toBe(404);
});

test('whoever saw reactions only as a deputy is told on the open page that it is over', async ({ newPage }) => {
  const reference = await severe(newPage, await at(newPage, colleague.coordinator));
  const rights = new Rights(await at(newPage, colleague.director));
  const deputy = await at(newPage, colleague.educator);
  await expect(deputy.page.getByRole('navigation').getByRole('link', { name: 'Bord' })).toHaveCount(0);
  await rights.name(/Daphne Smeets/, day(1));
  await deputy.openCase(reference);
  await deputy.live();
  await expect(offered(deputy, ASSIGN)).toHaveCount(1);
  await rights.end(/Daphne Smeets/);
  await expect(deputy.mark).toContainText('Uw rechten zijn beëindigd of verlopen.');
  expect((await deputy.page.goto(`/team/reactie/${reference}`))?.status()).toBe(404);
});
