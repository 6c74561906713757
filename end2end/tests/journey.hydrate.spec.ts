// The main job: a parent's reaction reaches the open board, is handled, and the parent reads it.
import { expect, test } from '../fixtures/index';
import { Desk, colleague } from '../pages/desk';
import { Parent } from '../pages/parent';

test.use({ viewport: { width: 1440, height: 900 } });

test('a complaint sent from a phone without JavaScript appears on the open board, is assigned, announced and answered, and its code shows all that', { tag: ['@desktop', '@journey'] }, async ({ newPage, page }) => {
  const story = `De bel van de voordeur doet het niet en wij stonden lang buiten (${Date.now()}).`;
  const board = new Desk(page);
  await board.signIn(colleague.coordinator);
  await board.live();

  const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
  const parent = new Parent(await newPage(phone));
  const { reference, code } = await parent.tell({
    nature: 'Klacht', story, name: 'Ouder van de Brug', email: 'ouder.brug@voorbeeld.example',
  });
  const card = board.card(reference);
  await expect(board.column('Ontvangen').getByRole('link').filter({ hasText: reference }), 'on the open board, without reload').toBeVisible();

  // The coordinator works in a second tab; the board stays as it was opened.
  const coordinator = new Desk(await page.context().newPage());
  await coordinator.openCase(reference);
  await coordinator.act('Controle op betrokkenheid afronden');
  await expect(board.column('In beoordeling').getByRole('link').filter({ hasText: reference }), 'the card moved').toBeVisible();
  await coordinator.act('Behandelaar toewijzen', async (form) => {
    const youssef = await form.getByRole('option', { name: /Youssef/ }).getAttribute('value');
    await form.getByLabel('Collega').selectOption(youssef);
  });
  await expect(board.column('Toegewezen').getByRole('link').filter({ hasText: reference })).toBeVisible();

  const handler = new Desk(await newPage());
  await handler.signIn(colleague.locationManager);
  await handler.card(reference).click();
  await handler.act('Behandelaarsbrief sturen', async (form) => {
    await form.getByLabel('Uw eigen woorden in de brief').fill('Ik kom er vandaag bij u op terug.');
  });
  await expect(board.column('In behandeling').getByRole('link').filter({ hasText: reference }), 'once the letter was delivered').toBeVisible();
  await handler.act('Bericht aan de ouder', async (form) => {
    await form.getByLabel('Bericht').fill('De monteur komt morgen om negen uur.');
  });
  await expect(handler.page.getByRole('main')).toContainText('De monteur komt morgen om negen uur.');
  await expect(card, 'one card all the time').toHaveCount(1);

  const later = new Parent(await newPage(phone));
  await later.follow(code);
  const told = later.page.getByRole('main');
  await expect(told).toContainText('Youssef El Amrani');
  await expect(told).toContainText('De monteur komt morgen om negen uur.');
  await expect(told).toContainText(story);

  // And back: what the parent adds stands on the handler's open page.
  await later.write('Dank u, morgen om negen uur ben ik thuis.');
  await expect(handler.page.getByRole('main'), 'without reload').toContainText('Dank u, morgen om negen uur ben ik thuis.');
});
