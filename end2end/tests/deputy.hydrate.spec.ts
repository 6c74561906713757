// Who takes the director's part for some days: what they can do then, and no longer.
import { expect, test } from '../fixtures/index';
import { Desk, choose, colleague } from '../pages/desk';
import { day, severe } from '../pages/handling';

test.describe.configure({ timeout: 180_000 });
test.use({ tolerated: ['status of 404'] });

const ASSIGN = 'Behandelaar toewijzen';

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
  const coordinator = await Desk.of(colleague.coordinator, newPage);
  const first = await severe(newPage, coordinator);
  const second = await severe(newPage, coordinator);
  const deputy = await Desk.of(colleague.otherCoordinator, newPage);
  await deputy.openCase(first);
  await deputy.live();
  await expect(deputy.offers(ASSIGN), 'the director’s').toHaveCount(0);
  await expect(deputy.page.getByRole('link', { name: 'Rechten' })).toHaveCount(0);

  const rights = new Rights(await Desk.of(colleague.director, newPage));
  await rights.name(/Joost Timmermans/, day(7));
  await expect(deputy.offers(ASSIGN), 'on the page that was open').toHaveCount(1);
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
  await expect(deputy.offers(ASSIGN)).toHaveCount(1);
  await rights.end(/Joost Timmermans/);
  await expect(deputy.offers(ASSIGN), 'on the page that was open').toHaveCount(0);
  await deputy.page.reload();
  await deputy.stands('Wacht op directeur');
  await expect(deputy.offers(ASSIGN)).toHaveCount(0);
  expect((await deputy.page.goto('/team/bevoegdheden'))?.status()).toBe(404);
});

test('whoever saw reactions only as a deputy is told on the open page that it is over', async ({ newPage }) => {
  const reference = await severe(newPage, await Desk.of(colleague.coordinator, newPage));
  const rights = new Rights(await Desk.of(colleague.director, newPage));
  const deputy = await Desk.of(colleague.educator, newPage);
  await expect(deputy.page.getByRole('navigation').getByRole('link', { name: 'Bord' })).toHaveCount(0);
  await rights.name(/Daphne Smeets/, day(1));
  await deputy.openCase(reference);
  await deputy.live();
  await expect(deputy.offers(ASSIGN)).toHaveCount(1);
  await rights.end(/Daphne Smeets/);
  await expect(deputy.mark).toContainText('Uw rechten zijn beëindigd of verlopen.');
  expect((await deputy.page.goto(`/team/reactie/${reference}`))?.status()).toBe(404);
});

test('nobody takes the director’s place because they come first in the alphabet', async ({ newPage }) => {
  const { page } = await Desk.of(colleague.director, newPage);
  await page.goto('/team/bevoegdheden');
  const panel = page.getByRole('region', { name: 'Vervanging' });
  const who = panel.getByLabel('Collega');
  await expect(who.getByRole('option', { selected: true })).toHaveText('Kies een collega');
  await panel.getByLabel('Laatste dag').fill(day(7));
  await panel.getByRole('button', { name: 'Wijs aan' }).click();
  expect(await who.evaluate((select: HTMLSelectElement) => select.validity.valueMissing)).toBe(true);
  await expect(page).toHaveURL(/bevoegdheden$/);
  await expect(panel.getByRole('listitem')).toHaveCount(0);
});
