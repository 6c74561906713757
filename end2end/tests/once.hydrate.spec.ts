// Exactly once: whatever the network and the reader do, a reaction becomes one case.
import { type Page, expect, hydrated, test } from '../fixtures/index';
import { Wire } from '../fixtures/wire';
import { Desk, colleague } from '../pages/desk';
import { Device, expectCases } from '../pages/device';
import { Parent } from '../pages/parent';

/** A story whose first word no other test uses. */
const told = (word: string) => ({ nature: 'Compliment', story: `${word}: wat een mooie middag was het.` }) as const;

/** One whole reaction, up to the button that sends it. */
async function ready(page: Page, word: string): Promise<Parent> {
  const parent = new Parent(page);
  await parent.openForm();
  await parent.fill(told(word));
  return parent;
}

test.describe('over a wire that is cut', () => {
  test.skip(!!process.env.BASE_URL, 'the wire leads to a server of its own only');
  // What the browser itself notes of a connection that is gone.
  test.use({ tolerated: ['net::ERR_', 'status of 503', 'Failed to update a ServiceWorker', 'Failed to fetch'] });

  let wire: Wire;
  test.beforeEach(async ({ server }) => {
    wire = await Wire.to(server.url);
  });
  test.afterEach(() => wire.end());

  test('without network the page says that nothing is sent yet, keeps it, and sends it by itself', async ({ newPage }) => {
    const page = await newPage({ baseURL: wire.url });
    const device = new Device(page);
    const parent = await ready(page, 'Bramenpluk');
    wire.cut();
    await parent.send();
    await expect(device.notSentYet).toBeVisible();
    await expect(device.said('Zodra het weer kan, versturen wij haar vanzelf')).toBeVisible();
    await expect(parent.sending, 'one thing to do, not two').toBeHidden();
    expect((await device.draft())?.get('queued')).toBe('1');
    wire.mend();
    const { reference } = await parent.receipt();
    expect(await device.left()).toBe('[{},{}]');
    await expectCases(await newPage(), 'Bramenpluk', [reference]);
  });

  test('one that waits is still waiting after a reload without network, and is sent by itself', async ({ newPage }) => {
    const page = await newPage({ baseURL: wire.url });
    const device = new Device(page);
    const parent = await ready(page, 'Speurtocht');
    await device.workerReady();
    wire.cut();
    await parent.send();
    await expect(device.notSentYet).toBeVisible();
    await page.reload();
    await hydrated(page);
    await expect(parent.heading.or(device.notSentYet).first(), 'the worker has the page at hand').toBeVisible();
    await expect(device.notSentYet).toBeVisible({ timeout: 2000 });
    wire.mend();
    const { reference } = await parent.receipt();
    await expectCases(await newPage(), 'Speurtocht', [reference]);
  });

  test('one that waits is sent by the page that is opened later', async ({ newPage }) => {
    const page = await newPage({ baseURL: wire.url });
    const parent = await ready(page, 'Kastanjeslinger');
    await new Device(page).workerReady();
    wire.cut();
    await parent.send();
    await expect(new Device(page).notSentYet).toBeVisible();
    const later = await page.context().newPage();
    await page.close();
    wire.mend();
    await later.goto('/reageren');
    await hydrated(later);
    await expect(new Device(later).notSentYet).toBeVisible({ timeout: 2000 });
    await new Device(later).button('Probeer het nu').click();
    const { reference } = await new Parent(later).receipt();
    await expectCases(await newPage(), 'Kastanjeslinger', [reference]);
  });

  test('one that waits can be taken back, changed and sent after all', async ({ newPage }) => {
    const page = await newPage({ baseURL: wire.url });
    const device = new Device(page);
    const parent = await ready(page, 'Modderkeuken');
    wire.cut();
    await parent.send();
    await expect(device.notSentYet).toBeVisible();
    await parent.press('Toch niet versturen');
    await expect(device.notSentYet).toHaveCount(0);
    await expect(parent.heading).toHaveText('Klopt alles?');
    await expect(parent.sending).toBeVisible({ timeout: 2000 });
    await expect(parent.sending).toBeEnabled({ timeout: 2000 });
    expect((await device.draft())?.get('queued') ?? null).toBeNull();
    wire.mend();
    await parent.back();
    await parent.back();
    await page.getByLabel('Uw reactie', { exact: true }).fill('Modderkeuken: en ook de zandbak.');
    await parent.fill({ ...told('Modderkeuken'), story: 'Modderkeuken: en ook de zandbak.' });
    await parent.send();
    const { reference, code } = await parent.receipt();
    await parent.follow(code);
    await expect(page.getByText('Modderkeuken: en ook de zandbak.')).toBeVisible();
    await expectCases(await newPage(), 'Modderkeuken', [reference]);
  });

  test('an answer that is cut after the reaction was stored: one case, and its receipt', async ({ newPage }) => {
    const page = await newPage({ baseURL: wire.url });
    const parent = await ready(page, 'Vlindertuin');
    wire.cutAtNextAnswer();
    await parent.send();
    await expect(new Device(page).notSentYet).toBeVisible();
    const board = new Desk(await newPage());
    await board.signIn(colleague.coordinator);
    await expect(board.card('Vlindertuin'), 'it is stored already').toHaveCount(1);
    wire.mend();
    await new Device(page).button('Probeer het nu').click();
    const { reference, code } = await parent.receipt();
    await expect(board.card('Vlindertuin')).toContainText(reference);
    await parent.follow(code);
    await expect(page.getByText(told('Vlindertuin').story)).toBeVisible();
    await expectCases(await newPage(), 'Vlindertuin', [reference]);
  });
});

test.describe('answers that are not ours', () => {
  test.use({ tolerated: ['status of 502'] });
  for (const [of, status] of [['a guest network’s sign-in page', 200], ['a proxy’s error', 502]] as const) {
    test(`${of} is no answer: the reaction waits and is sent once`, async ({ newPage, page }) => {
      const word = status === 200 ? 'Beukennootjes' : 'Esdoornneusjes';
      const parent = await ready(page, word);
      await page.route('**/api/send_reaction', (route) => route.fulfill({ status, contentType: 'text/html', body: '<html>Welkom' }));
      await parent.send();
      await expect(new Device(page).notSentYet).toBeVisible();
      await page.unroute('**/api/send_reaction');
      await new Device(page).button('Probeer het nu').click();
      const { reference } = await parent.receipt();
      await expectCases(await newPage(), word, [reference]);
    });
  }
});

test('two taps on the button are one case', async ({ newPage, page }) => {
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  const parent = await ready(page, 'Waterglijbaan');
  await parent.sending.dblclick();
  const { reference } = await parent.receipt();
  expect(posts, 'asked once').toHaveLength(1);
  await expectCases(await newPage(), 'Waterglijbaan', [reference]);
});

test('while it is being sent nothing about it can be changed', async ({ newPage, page }) => {
  const parent = await ready(page, 'Zonnebloempit');
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/api/send_reaction', async (route) => {
    await held;
    await route.continue();
  });
  await parent.send();
  await page.getByRole('button', { name: 'Terug' }).click();
  await page.getByRole('button', { name: /^Wijzig.*Uw verhaal$/ }).click();
  await expect(parent.heading).toHaveText('Klopt alles?');
  go();
  const { reference } = await parent.receipt();
  await expectCases(await newPage(), 'Zonnebloempit', [reference]);
});

test('Back after the receipt begins a new reaction and shows nothing of the old one', async ({ newPage, page }) => {
  const parent = await ready(page, 'Sterrenkijken');
  await parent.send();
  const { reference } = await parent.receipt();
  for (let step = 0; step < 4; step++) {
    await page.goBack();
    await hydrated(page);
    if (new URL(page.url()).pathname !== '/reageren') break;
    await expect(parent.heading, 'a new reaction begins at its beginning').toHaveText('Waar gaat uw reactie over?');
    await expect(page.getByRole('main')).not.toContainText('Sterrenkijken');
    expect(await new Device(page).left()).not.toContain('Sterrenkijken');
  }
  await page.goto('/ontvangst');
  await expect(page.getByRole('main'), 'the receipt is still there').toContainText(reference);
  await expectCases(await newPage(), 'Sterrenkijken', [reference]);
});

test('two tabs with one draft are one case, and the other tab says so', async ({ newPage, page }) => {
  const parent = await ready(page, 'Bladerkroon');
  await new Device(page).keeps('step', '4');
  const tab = await page.context().newPage();
  const other = new Parent(tab);
  await other.openForm();
  await expect(other.sending, 'the draft is there, too').toBeVisible();
  await parent.send();
  const { reference } = await parent.receipt();
  await expect(new Device(tab).said('Deze reactie is al verstuurd in een ander tabblad.')).toBeVisible();
  if (await other.sending.isVisible()) {
    await other.send();
    expect((await other.receipt()).reference, 'sent again: the same').toBe(reference);
  }
  expect(await new Device(page).draft()).toBeUndefined();
  await expectCases(await newPage(), 'Bladerkroon', [reference]);
});

test('two tabs that send one draft at the same moment are one case', async ({ newPage, page }) => {
  const parent = await ready(page, 'Regenboogfeest');
  await new Device(page).keeps('step', '4');
  const tab = await page.context().newPage();
  const other = new Parent(tab);
  await other.openForm();
  await expect(other.sending).toBeVisible();
  await Promise.all([parent.send(), other.send()]);
  const [one, two] = [await parent.receipt(), await other.receipt()];
  expect(two).toEqual(one);
  await expectCases(await newPage(), 'Regenboogfeest', [one.reference]);
});

test('a second reaction from the form that is kept at hand is a case of its own', async ({ newPage, page }) => {
  const parent = await ready(page, 'Hinkelpad');
  await new Device(page).workerReady();
  await parent.send();
  const first = await parent.receipt();
  const opened = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/reageren');
  const second = await parent.tell(told('Hinkelpad'));
  expect((await opened).fromServiceWorker(), 'from the worker').toBe(true);
  expect(second.reference).not.toBe(first.reference);
  expect(second.code).not.toBe(first.code);
  await expectCases(await newPage(), 'Hinkelpad', [first.reference, second.reference]);
});
