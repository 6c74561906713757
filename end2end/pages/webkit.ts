// The parents' pages in WebKit: the same steps as in parent.ts, through WebDriver.
import { expect } from '@playwright/test';
import { RUNNING } from '../fixtures/program';
import type { WebDriver } from '../fixtures/webdriver';
import type { Receipt, Telling } from './parent';

/** There is no program on this page, or it runs. */
const READY = 'return !document.querySelector("head script[type=module]") || !!document.querySelector(arguments[0])';

export class WebkitParent {
  constructor(
    readonly browser: WebDriver,
    readonly url: string,
  ) {}

  async open(path: string): Promise<void> {
    await this.browser.goto(this.url + path);
    await this.hydrated();
  }

  async hydrated(): Promise<void> {
    await this.browser.until('the program runs', () => this.browser.run(READY, RUNNING));
  }

  async tell(telling: Telling): Promise<Receipt> {
    await this.open('/reageren');
    await this.fillStep(telling);
    while (!(await this.browser.has('button', 'Verstuur uw reactie'))) {
      await this.next();
      await this.fillStep(telling);
    }
    await this.press('Verstuur uw reactie');
    await this.arrive('/ontvangst');
    const text = await this.shown(/KR-\d{4}-\d{5}/);
    const reference = /KR-\d{4}-\d{5}/.exec(text)?.[0] ?? '';
    const code = /(?:[0-9A-Z]{4} ){4}[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
    expect(code, 'a code in five groups').toMatch(/^[0-9A-Z ]{24}$/);
    await this.browser.press('checkbox', 'Ik heb de code bewaard');
    return { reference, code };
  }

  /** Fills in what the step shown asks for. */
  private async fillStep({ nature, story, place = 'De Tolbrug', name, email }: Telling): Promise<void> {
    const { browser } = this;
    for (const radio of await browser.all('radio', new RegExp(`^${nature}`))) await radio.click();
    for (const search of await browser.all('combobox', 'Over welke locatie gaat het?')) {
      await search.type(place);
      await browser.press('option', new RegExp(place));
    }
    for (const field of await browser.all('textbox', 'Uw reactie')) await field.type(story);
    for (const field of await browser.all('textbox', /^Uw naam/)) if (name) await field.type(name);
    for (const field of await browser.all('textbox', /^Uw e-mailadres/)) if (email) await field.type(email);
  }

  /** To the step after this one: each has a heading of its own. */
  private async next(): Promise<void> {
    const heading = async () => (await this.browser.find('heading')).text();
    const from = await heading();
    await this.press('Verder');
    await this.browser.until('the step that „Verder” leads to', async () => (await heading()) !== from);
    await this.hydrated();
  }

  async follow(code: string): Promise<void> {
    await this.open('/volgen');
    await (await this.browser.find('textbox', 'Uw volgcode')).type(code);
    await this.press('Bekijk uw reactie');
    await this.arrive('/volgen/reactie');
  }

  async write(text: string): Promise<void> {
    await (await this.browser.find('textbox', /^Uw bericht/)).type(text);
    await this.press('Verstuur uw bericht');
  }

  /** The page's text, once this stands in it. */
  async shown(part: string | RegExp): Promise<string> {
    return this.browser.until(`the text ${part}`, async () => {
      const text = await this.browser.text();
      return (typeof part === 'string' ? text.includes(part) : part.test(text)) && text;
    });
  }

  private async press(button: string): Promise<void> {
    await this.browser.press('button', button);
  }

  private async arrive(path: string): Promise<void> {
    await this.browser.until(path, async () => new URL(await this.browser.url()).pathname === path);
    await this.hydrated();
  }
}
