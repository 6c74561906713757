// The parents' pages, as a parent uses them.
import { type Page, expect } from '@playwright/test';
import { hydrated } from '../fixtures/index';

export interface Telling {
  nature: 'Compliment' | 'Suggestie' | 'Tip' | 'Klacht';
  story: string;
  place?: string;
  name?: string;
  email?: string;
}

export interface Receipt {
  reference: string;
  code: string;
}

export class Parent {
  constructor(
    readonly page: Page,
    readonly javaScript: boolean | undefined,
  ) {}

  async openForm(): Promise<void> {
    await this.page.goto('/reageren');
    await hydrated(this.page, this.javaScript);
  }

  async fill({ nature, story, place = 'De Tolbrug', name, email }: Telling): Promise<void> {
    const { page } = this;
    await page.getByRole('radio', { name: new RegExp(`^${nature}`) }).check();
    await page.getByLabel('Over welke locatie gaat het?').selectOption({ label: await this.option(place) });
    await page.getByLabel('Uw reactie', { exact: true }).fill(story);
    if (name) await page.getByLabel(/^Uw naam/).fill(name);
    if (email) await page.getByLabel(/^Uw e-mailadres/).fill(email);
  }

  /** The whole text of the option that names this place: its town stands behind it. */
  private async option(place: string): Promise<string> {
    const options = await this.page.getByLabel('Over welke locatie gaat het?').getByRole('option').allTextContents();
    return options.find((text) => text.startsWith(place)) ?? place;
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Verstuur uw reactie' }).click();
  }

  async tell(telling: Telling): Promise<Receipt> {
    await this.openForm();
    await this.fill(telling);
    await this.send();
    return this.receipt();
  }

  async receipt(): Promise<Receipt> {
    await this.page.waitForURL('**/ontvangst');
    await expect(this.page.getByRole('main')).toContainText(/KR-\d{4}-\d{5}/);
    const text = (await this.page.getByRole('main').textContent()) ?? '';
    const reference = /KR-\d{4}-\d{5}/.exec(text)?.[0] ?? '';
    const code = /(?:[0-9A-Z]{4} ){4}[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
    expect({ reference, code }, 'reference and code in five groups').toEqual({
      reference: expect.stringMatching(/^KR-/),
      code: expect.stringMatching(/^[0-9A-Z ]{24}$/),
    });
    return { reference, code };
  }

  async follow(code: string): Promise<void> {
    await this.page.goto('/volgen');
    await hydrated(this.page, this.javaScript);
    await this.page.getByLabel('Uw volgcode').fill(code);
    await this.page.getByRole('button', { name: 'Bekijk uw reactie' }).click();
    await this.page.waitForURL('**/volgen/reactie');
    await expect(this.page.getByRole('main')).toContainText(/KR-\d{4}-\d{5}/);
  }

  async write(text: string): Promise<void> {
    await this.page.getByLabel(/^Uw bericht/).fill(text);
    await this.page.getByRole('button', { name: 'Verstuur uw bericht' }).click();
  }
}
