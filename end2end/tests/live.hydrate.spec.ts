// The board over time: cut off, restarted, in many tabs, and taken away.
import { type Page, expect, test } from '../fixtures/index';
import { test as onOwnServer } from '../fixtures/own';
import { Wire } from '../fixtures/wire';
import { Desk, colleague } from '../pages/desk';
import { Parent } from '../pages/parent';

const cards = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });

onOwnServer.describe('when the server goes away', { tag: '@desktop' }, () => {
  // The browser notes each refused connection itself.
  onOwnServer.use({ tolerated: ['ERR_CONNECTION_REFUSED', 'ERR_INCOMPLETE_CHUNKED_ENCODING', 'ERR_CONNECTION_RESET', 'ERR_EMPTY_RESPONSE'] });

  onOwnServer('an open board says it is not live, and after the restart shows every reaction once', async ({ own, page }) => {
    const board = new Desk(page);
    await board.signIn(colleague.coordinator);
    await board.live();
    const before = await own.compliment(1);
    await expect(cards(page, before)).toHaveCount(1);
    await own.kill();
    await expect(board.mark, 'says so').toContainText('Niet live');
    await expect(cards(page, before), 'and keeps what it showed').toHaveCount(1);
    await own.startAgain();
    // Some before the page has found the server again, some after.
    const told = [];
    for (let number = 2; number < 8; number++) told.push(await own.compliment(number));
    await board.live();
    told.push(await own.compliment(8));
    for (const words of [before, ...told]) await expect(cards(page, words)).toHaveCount(1);
  });
});

test.describe('when the connection is cut', { tag: '@desktop' }, () => {
  test.skip(!!process.env.BASE_URL, 'the wire leads to a server of its own only');
  test.use({ tolerated: ['net::ERR_'] });

  test('a board says so and catches up by itself, with nothing missed and nothing twice', async ({ newPage, server }) => {
    const wire = await Wire.to(server.url);
    try {
      const page = await newPage({ baseURL: wire.url });
      const board = new Desk(page);
      await board.signIn(colleague.coordinator);
      await board.live();
      wire.cut();
      await expect(board.mark, 'says so').toContainText('Niet live');
      const parent = new Parent(await newPage());
      const sent = [];
      for (const what of ['zomerfeest', 'winterfeest', 'lentefeest']) {
        sent.push(await parent.tell({ nature: 'Compliment', story: `Het ${what} was geweldig, dank aan iedereen.` }));
      }
      for (const { reference } of sent) await expect(board.card(reference)).toHaveCount(0);
      wire.mend();
      for (const { reference } of sent) await expect(board.card(reference)).toHaveCount(1, { timeout: 30_000 });
      await board.live();
    } finally {
      wire.end();
    }
  });
});

test('seven tabs share one stream, and another takes over when the first closes', { tag: '@desktop' }, async ({ newPage, page }) => {
  const context = page.context();
  const streams: string[] = [];
  context.on('request', (request) => {
    if (request.url().includes('/team/stroom')) streams.push(request.url());
  });
  await new Desk(page).signIn(colleague.coordinator);
  const tabs = [page];
  while (tabs.length < 7) {
    const tab = await context.newPage();
    await tab.goto('/team');
    tabs.push(tab);
  }
  for (const tab of tabs) await new Desk(tab).live();
  expect(streams.length, 'a browser has six connections to a host').toBe(1);
  const parent = new Parent(await newPage());
  const first = await parent.tell({ nature: 'Compliment', story: 'De nieuwe zandbak is een succes, onze zoon wil niet naar huis.' });
  for (const tab of tabs) await expect(new Desk(tab).card(first.reference)).toHaveCount(1);
  await tabs.shift()?.close();
  const second = await parent.tell({ nature: 'Compliment', story: 'Fijn dat de deur nu vroeger open gaat, dat scheelt ons haast.' });
  for (const tab of tabs) await expect(new Desk(tab).card(second.reference)).toHaveCount(1, { timeout: 30_000 });
});

test.describe('somebody made involved', { tag: '@desktop' }, () => {
  // The case is gone: asking for it is answered so.
  test.use({ tolerated: ['status of 404'] });

  test('while looking at a case loses page and card within a second', async ({ newPage, page }) => {
    const parent = new Parent(await newPage());
    const { reference } = await parent.tell({
      nature: 'Klacht', story: 'De coördinator beloofde terug te bellen en deed dat niet.', name: 'Ouder van de Brug', email: 'ouder@voorbeeld.example',
    });
    const looking = new Desk(page);
    await looking.signIn(colleague.otherCoordinator);
    const onBoard = new Desk(await page.context().newPage());
    // A column shows its first fifty; other tests send compliments by the hundred.
    await onBoard.page.goto('/team?aard=complaint');
    await onBoard.live();
    await expect(onBoard.card(reference)).toHaveCount(1);
    const column = onBoard.column('Ontvangen').getByRole('heading');
    const count = Number(/\d+/.exec((await column.textContent()) ?? '')?.[0]);
    await looking.openCase(reference);
    await looking.live();
    await expect(page.getByText('De coördinator beloofde terug te bellen')).toBeVisible();

    const other = new Desk(await newPage());
    await other.signIn(colleague.coordinator);
    await other.openCase(reference);
    await other.act('Betrokken collega toevoegen', async (form) => {
      const joost = await form.getByRole('option', { name: /Joost/ }).getAttribute('value');
      await form.getByLabel('Collega').selectOption(joost);
    });
    await expect(other.page.getByRole('complementary')).toContainText('Joost Timmermans');
    await Promise.all([
      expect(page.getByRole('alert'), 'the page is taken away').toContainText('niet (meer) beschikbaar', { timeout: 1000 }),
      expect(onBoard.card(reference), 'and the card').toHaveCount(0, { timeout: 1000 }),
      expect(column, 'and the count').toContainText(String(count - 1), { timeout: 1000 }),
    ]);
    await expect(page.getByText('De coördinator beloofde')).toHaveCount(0);
    await looking.page.goto(`/team/reactie/${reference}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
  });
});
