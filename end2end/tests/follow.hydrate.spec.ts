// The case page while it is looked at: messages that don't get through, and news that comes in.
import { expect, hydrated, test } from '../fixtures/index';
import { Parent } from '../pages/parent';

const telling = { nature: 'Tip', story: 'Zet de fietsenstalling wat dichter bij de voordeur.' } as const;

for (const [what, status] of [['a proxy’s error', 502], ['a server that can’t', 503]] as const) {
  test.describe(`${what} in answer to a message`, () => {
    test.use({ tolerated: [`status of ${status}`] });

    test('is said, and the message stays until it is sent', async ({ page }) => {
      const parent = new Parent(page);
      const { code } = await parent.tell(telling);
      await parent.follow(code);
      const asked = (url: URL) => url.pathname === '/volgen/reactie';
      await page.route(asked, (route) => (route.request().method() === 'POST' ? route.fulfill({ status, contentType: 'text/html', body: '<html><body>Bad Gateway' }) : route.fallback()));
      await parent.write('Of bij de achterdeur.');
      await expect(page.getByRole('alert')).toContainText('wat u typte, staat er nog');
      await expect(page.getByLabel(/^Uw bericht/)).toHaveValue('Of bij de achterdeur.');
      await page.unroute(asked);
      await page.getByRole('button', { name: 'Verstuur uw bericht' }).click();
      await expect(page.getByText('Uw bericht is verstuurd.')).toBeVisible();
    });
  });
}

test('news comes by itself, is said, and disturbs neither folds nor focus nor what is typed', async ({ newPage }) => {
  const page = await newPage();
  await page.clock.install();
  const parent = new Parent(page);
  const { code } = await parent.tell(telling);
  await parent.follow(code);
  const fold = page.locator('details', { hasText: 'Goed om te weten' });
  const title = fold.locator('summary');
  await title.click();
  await page.getByLabel(/^Uw bericht/).fill('Ik was nog aan het typen.');
  await title.focus();
  const other = new Parent(await newPage());
  await other.follow(code);
  await other.write('Dit schreef mijn partner.');
  await expect(other.page.getByText('Uw bericht is verstuurd.')).toBeVisible();
  await page.clock.runFor(31_000);
  await expect(page.getByText('Dit schreef mijn partner.')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Er is iets nieuws.' })).toBeVisible();
  await expect(fold).toHaveAttribute('open', '');
  await expect(title).toBeFocused();
  await expect(page.getByLabel(/^Uw bericht/)).toHaveValue('Ik was nog aan het typen.');
});

test('the receipt asks before it is left, but not for the other language', async ({ page }) => {
  const parent = new Parent(page);
  await parent.openForm();
  await parent.fill(telling);
  await parent.send();
  await page.waitForURL('**/ontvangst');
  await hydrated(page);
  // Browsers ask nothing on a page that was never touched.
  await page.getByRole('heading', { level: 1 }).click();
  let asked = 0;
  page.on('dialog', (dialog) => {
    asked += 1;
    void dialog.accept();
  });
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. We have your reaction');
  expect(asked).toBe(0);
  await hydrated(page);
  await page.getByRole('heading', { level: 1 }).click();
  await page.getByRole('banner').getByRole('link', { name: /^Kinderplein/ }).click();
  await page.waitForURL((url) => url.pathname === '/');
  expect(asked, 'the code was not kept').toBe(1);
});

test('a message half typed is there after a reload, and gone when it was sent or the visit ended', async ({ page }) => {
  const parent = new Parent(page);
  const { code } = await parent.tell(telling);
  await parent.follow(code);
  const message = page.getByLabel(/^Uw bericht/);
  await message.fill('Nog één ding:\nhet hek.');
  await page.reload();
  await hydrated(page);
  await expect(message).toHaveValue('Nog één ding:\nhet hek.');
  await page.getByRole('button', { name: 'Verstuur uw bericht' }).click();
  await expect(page.getByText('Uw bericht is verstuurd.')).toBeVisible();
  await page.reload();
  await hydrated(page);
  await expect(message).toHaveValue('');
  await message.fill('Dit maak ik niet af.');
  const { code: another } = await parent.tell({ ...telling, story: 'Een tweede fietsenstalling.' });
  await parent.follow(another);
  await expect(message, 'the message was for another case').toHaveValue('');
  await parent.follow(code);
  await expect(message).toHaveValue('Dit maak ik niet af.');
  await page.getByRole('button', { name: 'Stop met bekijken' }).click();
  await page.waitForURL('**/volgen');
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('Dit maak ik');
  await parent.follow(code);
  await expect(message).toHaveValue('');
});
