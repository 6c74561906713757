// The whole of a parent's journey by keyboard alone, on a narrow screen, with and without the program.
import type { Locator } from '@playwright/test';
import { type Page, RUNNING, expect, hydrated, test } from '../fixtures/index';

test.use({ viewport: { width: 320, height: 640 }, tolerated: ['status of 422'] });

const story = 'Met alleen het toetsenbord kom ik er ook.';

class Keys {
  constructor(readonly page: Page) {}

  /** Tab until this has the focus, which is then to be seen. */
  async to(target: Locator): Promise<void> {
    await expect(target).toBeAttached();
    for (let presses = 0; presses < 60; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) {
        expect(await target.evaluate(visible), `the focus of ${target}`).toBe(true);
        return;
      }
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`no way with Tab to ${target}`);
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.type(text);
  }

  /** A page with this heading is there and fits; with the program, a step that it drew has the focus. */
  async arrived(heading: string | RegExp, { drawn = false } = {}): Promise<void> {
    const title = this.page.getByRole('heading', { level: 1 });
    await expect(title).toHaveText(heading);
    await hydrated(this.page);
    await this.fits();
    if (drawn && (await this.runs())) await expect(title).toBeFocused();
  }

  /** Says what is wrong, first thing. */
  async refused(): Promise<void> {
    const summary = this.page.getByRole('alert').first();
    await expect(summary).toBeVisible();
    await hydrated(this.page);
    await this.fits();
    await expect(summary).toBeFocused();
  }

  async fits(): Promise<void> {
    const width = await this.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, 'nothing to scroll to the side').toBeLessThanOrEqual(320);
  }

  async runs(): Promise<boolean> {
    return (await this.page.locator(RUNNING).count()) > 0;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}

/** An outline around it, or around what it stands in. */
function visible(element: Element): boolean {
  const ring = (one: Element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  };
  return ring(element) || (!!element.closest('label') && ring(element.closest('label') as Element));
}

test('from the first page to a message, by keyboard alone at 320 pixels', async ({ page }) => {
  test.slow();
  const keys = new Keys(page);
  await page.goto('/');
  await keys.arrived('Vertel ons wat goed gaat en wat beter kan');
  await keys.press(page.getByRole('main').getByRole('link', { name: /^Tip/ }));
  await page.waitForURL('**/reageren?aard=tip');
  await keys.arrived('Waar gaat uw reactie over?');

  const place = page.getByLabel('Over welke locatie gaat het?');
  await keys.press(keys.button('Verder'));
  await keys.refused();
  const tiles = ['Tip', 'Klacht', 'Tip'].map((name) => page.getByRole('radio', { name: new RegExp(`^${name}`) }));
  for (const [at, tile] of tiles.entries()) {
    if (at === 0) await keys.to(tile);
    else await page.keyboard.press(at === 1 ? 'ArrowDown' : 'ArrowUp');
    await expect(tile).toBeFocused();
    await expect(tile).toBeChecked();
  }
  await keys.type(place, 'De Vlier');
  if (await keys.runs()) await page.keyboard.press('Enter');
  await expect(place).toHaveValue(/vlierhof/i);
  await keys.press(keys.button('Verder'));
  await keys.arrived('Uw verhaal', { drawn: true });

  // The summary leads to what is wrong.
  await keys.press(keys.button('Verder'));
  await keys.refused();
  await keys.press(page.getByRole('alert').first().getByRole('link'));
  await expect(page.getByLabel('Uw reactie', { exact: true })).toBeFocused();
  await page.keyboard.type(story);
  await keys.press(page.getByText('Meer vertellen: groep, kind, soort opvang'));
  // Enter in a field goes on, and is never the switch of language in the header.
  await keys.type(page.getByLabel(/^Groep/), 'De Uilen');
  await page.keyboard.press('Enter');
  await keys.arrived('Over uzelf', { drawn: true });
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await keys.press(page.getByLabel('Ik wil anoniem blijven'), 'Space');
  await expect(page.getByLabel('Ik wil anoniem blijven')).toBeChecked();
  await page.keyboard.press('Space');
  await keys.type(page.getByLabel(/^Uw naam/), 'Toets Bord');
  await page.keyboard.press('Enter');
  await keys.arrived('Klopt alles?', { drawn: true });
  await expect(page.getByRole('main')).toContainText('De Uilen');
  await keys.press(page.getByRole('button', { name: /^Wijzig.*Over uzelf$/ }));
  await keys.arrived('Over uzelf', { drawn: true });
  await keys.press(keys.button('Verder'));
  await keys.arrived('Klopt alles?', { drawn: true });
  await keys.press(keys.button('Verstuur uw reactie'));

  await page.waitForURL('**/ontvangst');
  await keys.arrived('Dank u. Uw reactie is bij ons binnen');
  const code = /(?:[0-9A-Z]{4} ){4}[0-9A-Z]{4}/.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? '';
  await keys.press(page.getByText('Goed om te weten: wie nog meer kan helpen'));
  await keys.fits();
  await keys.press(page.getByLabel('Ik heb de code bewaard'), 'Space');
  await keys.press(keys.button('Klaar: sluit dit ontvangstbewijs'));
  await keys.arrived('Uw ontvangstbewijs is gesloten');
  await keys.press(page.getByRole('main').getByRole('link', { name: 'Volg uw reactie' }));
  await keys.arrived('Volg uw reactie');

  await keys.press(keys.button('Bekijk uw reactie'));
  await keys.refused();
  await keys.type(page.getByLabel('Uw volgcode'), code);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/volgen/reactie');
  await keys.arrived(/./);
  await keys.press(keys.button('Verstuur uw bericht'));
  await keys.refused();
  await keys.type(page.getByLabel(/^Uw bericht/), 'Ook dit typte ik.');
  await keys.press(keys.button('Verstuur uw bericht'));
  const sent = page.getByText('Uw bericht is verstuurd.');
  await expect(sent).toBeVisible();
  if (await keys.runs()) await expect(sent).toBeFocused();
  await expect(page.getByText('Ook dit typte ik.')).toBeVisible();
  await keys.fits();
  await keys.press(keys.button('Stop met bekijken'));
  await keys.arrived(/./);
});

test('the first Tab leads past the header', { tag: '@journey' }, async ({ page }) => {
  const keys = new Keys(page);
  for (const path of ['/', '/reageren', '/volgen', '/privacy']) {
    await page.goto(path);
    await hydrated(page);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Naar de inhoud' }), path).toBeFocused();
    await expect(page.getByRole('link', { name: 'Naar de inhoud' }), path).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main'), path).toBeFocused();
    await keys.fits();
  }
});

test('no public page scrolls to the side at 320 pixels', async ({ page }) => {
  const keys = new Keys(page);
  for (const path of ['/', '/reageren', '/volgen', '/procedure', '/privacy', '/toegankelijkheid', '/elders', '/?taal=en', '/reageren']) {
    await page.goto(path);
    await hydrated(page);
    await keys.fits();
  }
});
