// The service worker: the empty form at hand without network, and nothing of anybody's case.
import { expect, hydrated, test } from '../fixtures/index';
import { Wire } from '../fixtures/wire';
import { Device } from '../pages/device';
import { Parent } from '../pages/parent';

const telling = { nature: 'Klacht', story: 'Vertrouwelijk verhaal over de gang van zaken.', name: 'Mies van Nergens', email: 'mies@voorbeeld.example' } as const;

test('after a whole journey the caches hold the form and the program, and nothing of the case is on the device', async ({ page }) => {
  const parent = new Parent(page);
  const device = new Device(page);
  const { reference, code } = await parent.tell(telling);
  await parent.follow(code);
  await parent.write('Nog een vertrouwelijk bericht.');
  await expect(page.getByText('Uw bericht is verstuurd.')).toBeVisible();
  for (const path of ['/', '/procedure', '/volgen', '/ontvangst']) await page.goto(path);
  await page.goto('/reageren');
  await hydrated(page);
  await device.workerReady();
  const { paths, texts } = await device.cached();
  // The hash in a name decides its place in the order.
  const plain = paths.map((path) => path.replace(/^(\/assets\/\w+)-\w+\./, '$1.'));
  expect(plain.sort()).toEqual(['/assets/parent.js', '/assets/parent.wasm', '/reageren']);
  expect(await device.left()).toBe('[{},{}]');
  for (const private_ of [reference, code, code.replaceAll(' ', ''), 'ertrouwelijk', 'Mies', 'mies@']) expect(texts).not.toContain(private_);
  expect(texts, 'it is the form that is kept').toContain('Waar gaat uw reactie over?');
});

test('the form that is kept is in the language that was chosen', async ({ page }) => {
  const device = new Device(page);
  await page.goto('/reageren');
  await hydrated(page);
  await device.workerReady();
  await page.goto('/?taal=en');
  await expect.poll(async () => (await device.cached()).texts, 'kept anew').toContain('What is your reaction about?');
  await page.goto('/reageren');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is your reaction about?');
});

test.describe('without network', () => {
  test.skip(!!process.env.BASE_URL, 'the wire leads to a server of its own only');
  test.use({ tolerated: ['net::ERR_', 'status of 503', 'Failed to update a ServiceWorker'] });

  test('another page says that there is no connection, and leads to the form, where what was typed is', async ({ newPage, server }) => {
    const wire = await Wire.to(server.url);
    try {
      const page = await newPage({ baseURL: wire.url });
      const parent = new Parent(page);
      const tip = { nature: 'Tip', story: 'Een rooster aan de deur.' } as const;
      await parent.openForm();
      await new Device(page).workerReady();
      await parent.fillStep(tip);
      await parent.next();
      await parent.fillStep(tip);
      await new Device(page).keeps('body', tip.story);
      wire.cut();
      for (const path of ['/volgen', '/', '/procedure']) {
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(503);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Er is geen verbinding');
      }
      await page.getByRole('link', { name: 'Naar het formulier' }).click();
      await page.waitForURL('**/reageren');
      await hydrated(page);
      await expect(page.getByLabel('Uw reactie', { exact: true })).toHaveValue(tip.story);
      await parent.next();
      await expect(parent.heading, 'and the steps go on').toHaveText('Over uzelf');
      wire.mend();
      await page.goto('/volgen');
      await expect(page.getByLabel('Uw volgcode')).toBeVisible();
    } finally {
      wire.end();
    }
  });
});
