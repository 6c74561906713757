// The parents' pages, as a parent uses them.
import { type Locator, type Page, expect } from '@playwright/test';
import { hydrated } from '../fixtures/index';

export interface Telling {
  nature: 'Compliment' | 'Suggestie' | 'Tip' | 'Klacht';
  story: string;
  place?: string;
  name?: string;
  email?: string;
  /** Answers to further questions, by their labels, where they are asked. */
  further?: readonly (readonly [label: RegExp, answer: string])[];
}

export interface Receipt {
  reference: string;
  code: string;
}

export class Parent {
  /** `ready` waits until a page can be used: by default until its program runs, if it ever will. */
  constructor(
    readonly page: Page,
    private readonly ready: (page: Page) => Promise<void> = hydrated,
  ) {}

  async openForm(): Promise<void> {
    await this.page.goto('/reageren');
    await this.ready(this.page);
  }

  /** Fills in every step of the form, up to the one that sends it. */
  async fill(telling: Telling): Promise<void> {
    await this.fillStep(telling);
    while (!(await this.sending.isVisible())) {
      await this.next();
      await this.fillStep(telling);
    }
  }

  /** Fills in what the step shown asks for. */
  async fillStep({ nature, story, place = 'De Tolbrug', name, email, further = [] }: Telling): Promise<void> {
    const { page } = this;
    await this.answer(page.getByRole('radio', { name: new RegExp(`^${nature}`) }), (radio) => radio.check());
    await this.answer(page.getByLabel('Over welke locatie gaat het?'), (question) => this.choosePlace(question, place));
    await this.answer(page.getByLabel('Uw reactie', { exact: true }), (field) => field.fill(story));
    if (name) await this.answer(page.getByLabel(/^Uw naam/), (field) => field.fill(name));
    if (email) await this.answer(page.getByLabel(/^Uw e-mailadres/), (field) => field.fill(email));
    for (const [label, text] of further) await this.answer(page.getByLabel(label).first(), (field) => field.fill(text));
  }

  /** Answers a question if this step asks it. */
  private async answer(question: Locator, how: (question: Locator) => Promise<unknown>): Promise<void> {
    if (await question.isVisible()) await how(question);
  }

  /** A plain list; with the program a field in which one types to search it. A town stands behind a place's name. */
  private async choosePlace(question: Locator, place: string): Promise<void> {
    const list = question.and(this.page.locator('select'));
    if (await list.isVisible()) {
      const options = await list.getByRole('option').allTextContents();
      await list.selectOption({ label: options.find((text) => text.startsWith(place)) ?? place });
    } else {
      await question.fill(place);
      await this.page.getByRole('option', { name: place }).click();
    }
  }

  /** To the step after this one. */
  async next(): Promise<void> {
    await this.turn('Verder');
  }

  /** To the step before this one. */
  async back(): Promise<void> {
    await this.turn('Terug');
  }

  /** Each step has a heading of its own. */
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  private async turn(button: string): Promise<void> {
    const from = (await this.heading.textContent()) ?? '';
    await this.press(button);
    await expect(this.heading, `the step that „${button}” leads to`).not.toHaveText(from);
    await this.ready(this.page);
  }

  get sending(): Locator {
    return this.page.getByRole('button', { name: 'Verstuur uw reactie' });
  }

  async send(): Promise<void> {
    await this.sending.click();
  }

  async tell(telling: Telling): Promise<Receipt> {
    await this.openForm();
    await this.fill(telling);
    await this.send();
    return this.receipt();
  }

  async receipt(): Promise<Receipt> {
    await this.page.waitForURL('**/ontvangst');
    await this.ready(this.page);
    await expect(this.page.getByRole('main')).toContainText(/KR-\d{4}-\d{5}/);
    const text = (await this.page.getByRole('main').textContent()) ?? '';
    const reference = /KR-\d{4}-\d{5}/.exec(text)?.[0] ?? '';
    const code = /(?:[0-9A-Z]{4} ){4}[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
    expect({ reference, code }, 'reference and code in five groups').toEqual({
      reference: expect.stringMatching(/^KR-/),
      code: expect.stringMatching(/^[0-9A-Z ]{24}$/),
    });
    // Before that the page asks whether one really wants to leave it.
    await this.page.getByLabel('Ik heb de code bewaard').check();
    return { reference, code };
  }

  async follow(code: string, { remember = false } = {}): Promise<void> {
    await this.page.goto('/volgen');
    await this.ready(this.page);
    await this.page.getByLabel('Uw volgcode').fill(code);
    if (remember) await this.page.getByLabel('Onthoud mij op dit apparaat').check();
    await this.page.getByRole('button', { name: 'Bekijk uw reactie' }).click();
    await this.page.waitForURL('**/volgen/reactie');
    await this.ready(this.page);
    await expect(this.page.getByRole('main')).toContainText(/KR-\d{4}-\d{5}/);
  }

  async write(text: string): Promise<void> {
    await this.page.getByLabel(/^Uw bericht/).fill(text);
    await this.page.getByRole('button', { name: 'Verstuur uw bericht' }).click();
  }
}
