// Keeping the code: copied, shared or printed, and no question afterwards.
import { type Page, expect, hydrated, test } from '../fixtures/index';
import { Parent } from '../pages/parent';

const telling = { nature: 'Compliment', story: 'Zo lief dat jullie zijn beer nastuurden.' } as const;

/** What the page handed to the browser. */
interface Handed {
  copied: string[];
  shared: { title?: string; text?: string }[];
  printed: number;
}

declare global {
  var handed: Handed;
}

/** Browsers hand texts to the system, where a test can't look: here they are noted instead. */
async function noting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.handed = { copied: [], shared: [], printed: 0 };
    const note = { configurable: true, writable: true };
    Object.defineProperty(navigator.clipboard, 'writeText', { ...note, value: async (text: string) => void globalThis.handed.copied.push(text) });
    Object.defineProperty(navigator, 'canShare', { ...note, value: (data?: ShareData) => data?.url === undefined });
    Object.defineProperty(navigator, 'share', { ...note, value: async (data: ShareData) => void globalThis.handed.shared.push(data) });
    Object.defineProperty(globalThis, 'print', { ...note, value: () => void (globalThis.handed.printed += 1) });
  });
}

async function told(page: Page): Promise<string> {
  const parent = new Parent(page);
  await parent.openForm();
  await parent.fill(telling);
  await parent.send();
  await page.waitForURL('**/ontvangst');
  await hydrated(page);
  const code = page.getByText(/^(?:[0-9A-Z]{4} ){4}[0-9A-Z]{4}$/);
  return (await code.textContent()) ?? '';
}

const noted = (page: Page) => page.evaluate(() => globalThis.handed);

/** Goes home, and says how often the page asked whether one really wants to. */
async function leaves(page: Page): Promise<number> {
  let asked = 0;
  page.on('dialog', (dialog) => {
    asked += 1;
    void dialog.accept();
  });
  await page.getByRole('banner').getByRole('link', { name: /^Kinderplein/ }).click();
  await page.waitForURL((url) => url.pathname === '/');
  return asked;
}

test('the code is copied as it stands there, and that is said', async ({ page }) => {
  await noting(page);
  const code = await told(page);
  await page.getByRole('button', { name: 'Kopieer de code' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Gekopieerd' })).toBeVisible();
  expect((await noted(page)).copied).toEqual([code]);
  expect(await leaves(page)).toBe(0);
});

test('the code is shared as text, without an address that would hold it', async ({ page }) => {
  await noting(page);
  const code = await told(page);
  await page.getByRole('button', { name: 'Deel of bewaar de code' }).click();
  expect((await noted(page)).shared).toEqual([{ title: 'Volgcode van mijn reactie', text: code }]);
  expect(await leaves(page)).toBe(0);
});

test('the receipt is printed with its code and without its buttons', async ({ page }) => {
  await noting(page);
  const code = await told(page);
  await page.getByRole('button', { name: 'Druk af of bewaar als PDF' }).click();
  expect((await noted(page)).printed).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(code)).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('banner').getByRole('link', { name: 'English' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  expect(await leaves(page)).toBe(0);
});

test('where nothing can be shared, no button says so', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'canShare');
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  await told(page);
  await expect(page.getByRole('button', { name: 'Kopieer de code' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Deel of bewaar de code' })).toHaveCount(0);
  await page.getByLabel('Ik heb de code bewaard').check();
});
