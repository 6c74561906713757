// axe finds nothing, on any page, light and dark.
import AxeBuilder from '@axe-core/playwright';
import { type Page, expect, hydrated, test } from '../fixtures/index';
import { Desk, colleague } from '../pages/desk';
import { Parent } from '../pages/parent';

async function clean(page: Page, where: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first(), where).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join(' | ')}`);
    expect(found, `${where}, ${colorScheme}`).toEqual([]);
  }
}

test.use({ tolerated: ['status of 422', 'status of 404'] });

test('the parents’ pages', async ({ newPage, page }) => {
  test.setTimeout(180_000);
  for (const address of ['/', '/volgen', '/procedure', '/privacy', '/toegankelijkheid', '/elders', '/bestaat-niet', '/?taal=en']) {
    await page.goto(address);
    await clean(page, address);
  }
  for (const nature of ['Compliment', 'Klacht'] as const) {
    const telling = { nature, story: 'Een verhaal dat lang genoeg is.', name: 'Ouder', email: 'ouder@voorbeeld.example' };
    // A device of its own: on the same one the first would be kept.
    const parent = new Parent(await newPage());
    await parent.openForm();
    await parent.press('Verder');
    await expect(parent.page.getByRole('alert').first()).toBeVisible();
    await clean(parent.page, 'the first step with errors');
    await parent.fillStep(telling);
    while (!(await parent.sending.isVisible())) {
      await parent.next();
      const step = (await parent.heading.textContent()) ?? '';
      if (step === 'Uw verhaal' || (step === 'Over uzelf' && nature === 'Klacht')) {
        await parent.press('Verder');
        await expect(parent.page.getByRole('alert').first()).toBeVisible();
        await clean(parent.page, `${step} for a ${nature}, with errors`);
      }
      await parent.fillStep(telling);
      const danger = parent.page.getByRole('radio', { name: 'Ja', exact: true }).first();
      if (await danger.isVisible()) await danger.check();
      await clean(parent.page, `${step} for a ${nature}`);
    }
    await parent.send();
    const { code } = await parent.receipt();
    await clean(parent.page, 'receipt');
    await parent.press('Klaar: sluit dit ontvangstbewijs');
    await expect(parent.heading).toHaveText('Uw ontvangstbewijs is gesloten');
    await clean(parent.page, 'closed receipt');
    await parent.page.goto('/volgen');
    await parent.press('Bekijk uw reactie');
    await expect(parent.page.getByRole('alert').first()).toBeVisible();
    await clean(parent.page, 'the door with an error');
    await parent.follow(code);
    await clean(parent.page, 'tracking');
    await parent.press('Verstuur uw bericht');
    await expect(parent.page.getByRole('alert').first()).toBeVisible();
    await clean(parent.page, 'tracking with an error');
  }
});

test('the staff’s pages', async ({ page }) => {
  test.setTimeout(180_000);
  const desk = new Desk(page);
  await page.goto('/team/aanmelden');
  await clean(page, 'sign in');
  await desk.signIn(colleague.director);
  await desk.live();
  await clean(page, 'board');
  for (const address of ['/team/lijst', '/team/lijst?stap=closed', '/team/postvak', '/team/bestaat-niet']) {
    await page.goto(address);
    await clean(page, address);
  }
  for (const state of ['received', 'awaiting_director', 'in_progress', 'closed']) {
    await page.goto(`/team/lijst?stap=${state}`);
    await page.getByRole('main').getByRole('link', { name: /^KR-/ }).first().click();
    await page.waitForURL('**/team/reactie/**');
    for (const act of await page.locator('details.act > summary').all()) {
      if ((await act.locator('..').getAttribute('open')) === null) await act.click();
    }
    await clean(page, `a case ${state}`);
  }
  await page.getByRole('link', { name: 'Brief bekijken en afdrukken' }).first().click();
  await page.waitForURL('**/brief/**');
  await clean(page, 'a letter');
});

test('the administrator’s pages', async ({ page }) => {
  test.setTimeout(120_000);
  const desk = new Desk(page);
  await desk.signIn(colleague.administrator);
  for (const address of ['/team/beheer', '/team/beheer/locaties', '/team/beheer/controle']) {
    await page.goto(address);
    await clean(page, address);
  }
  await page.goto('/team/beheer');
  await page.getByRole('link', { name: 'Youssef El Amrani' }).click();
  await page.waitForURL('**/team/beheer/**');
  await clean(page, 'a colleague');
});

test('everything is checked, with the page going on by itself', async ({ page }) => {
  test.setTimeout(120_000);
  const desk = new Desk(page);
  await desk.signIn(colleague.administrator);
  await page.goto('/team/beheer/controle');
  await hydrated(page);
  await page.getByRole('button', { name: 'Controleer alles' }).click();
  await page.getByText('Alles klopt.').waitFor();
  await clean(page, 'a check that ended');
});

test('the director’s page of rights', async ({ page }) => {
  const desk = new Desk(page);
  await desk.signIn(colleague.director);
  await page.goto('/team/bevoegdheden');
  await clean(page, 'rights');
});
