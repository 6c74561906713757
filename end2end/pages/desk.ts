// The staff's pages, as a colleague uses them.
import { type Locator, type Page, type Response, expect } from '@playwright/test';
import { hydrated } from '../fixtures/index';

export const PASSWORD = 'kinderplein-demo';

/** Colleagues of the demo, by the part they play. */
export const colleague = {
  coordinator: 'nadia.benali@kinderplein.example',
  otherCoordinator: 'joost.timmermans@kinderplein.example',
  clusterManager: 'gertjan.slegers@kinderplein.example',
  locationManager: 'youssef.elamrani@kinderplein.example',
  director: 'helma.brouwers@kinderplein.example',
  attentionOfficer: 'esther.mulder@kinderplein.example',
  educator: 'daphne.smeets@kinderplein.example',
  privacyOfficer: 'bas.okkerse@kinderplein.example',
  administrator: 'kevin.pham@kinderplein.example',
} as const;

/** Chooses a colleague in an act's form; a name stands with a function behind it. */
export async function choose(form: Locator, label: string, name: RegExp): Promise<void> {
  const value = await form.getByRole('option', { name }).getAttribute('value');
  await form.getByLabel(label).selectOption(value);
}

export class Desk {
  /** `ready` waits until a page can be used: by default until its program runs, if it ever will. */
  constructor(
    readonly page: Page,
    private readonly ready: (page: Page) => Promise<void> = hydrated,
  ) {}

  /** A colleague at a desk of their own. */
  static async of(email: string, newPage: () => Promise<Page>): Promise<Desk> {
    const desk = new Desk(await newPage());
    await desk.signIn(email);
    return desk;
  }

  async signIn(email: string): Promise<void> {
    await this.page.goto('/team/aanmelden');
    await this.page.getByLabel('E-mailadres').fill(email);
    await this.page.getByLabel('Wachtwoord').fill(PASSWORD);
    await this.page.getByRole('button', { name: 'Aanmelden' }).click();
    await this.page.waitForURL(/\/team(\/beheer)?$/);
    await this.ready(this.page);
  }

  /** The board (or any page) follows the feed. */
  async live(): Promise<void> {
    await expect(this.mark).toHaveText('Live');
  }

  get mark(): Locator {
    return this.page.locator('.live');
  }

  card(reference: string): Locator {
    return this.page.getByRole('link').filter({ hasText: reference });
  }

  column(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  async openCase(reference: string): Promise<void> {
    await this.page.goto(`/team/reactie/${reference}`);
    await this.ready(this.page);
  }

  /** The case on the page stands at this step: once news has come, if it has to. */
  async stands(step: string): Promise<void> {
    await expect(this.page.locator('.case-marks').getByText(step, { exact: true })).toBeVisible();
  }

  /** The lines that offer this act: none, or one. */
  offers(title: string): Locator {
    return this.page.locator('details.act > summary', { hasText: title });
  }

  /** An act's disclosure, opened. */
  async opened(title: string): Promise<Locator> {
    const act = this.actOf(title);
    // The likely act opens by itself when news comes: a click at that moment would close it.
    await expect(async () => {
      if ((await act.getAttribute('open')) === null) await act.locator('summary').click();
      await expect(act.locator('form')).toBeVisible({ timeout: 500 });
    }).toPass();
    return act;
  }

  /** Does an act: opens it, fills its form in, sends it, and approves what it asks to read first. */
  async act(title: string, fill: (form: Locator) => Promise<void> = async () => undefined): Promise<void> {
    const act = await this.opened(title);
    await fill(act);
    if (await this.send(act)) await this.answered(() => act.locator('.ask').getByRole('button').first().click());
  }

  /** Sends what stands in an act's form; whether something is to be read before it is done. */
  async send(act: Locator): Promise<boolean> {
    const answer = await this.answered(() => act.locator('.act-fields > button[type=submit]').click());
    if (!answer.url().endsWith('/api/team/act')) return answer.status() === 200;
    return answer.ok() && 'asked' in ((await answer.json()) as object);
  }

  /** An act is named among those that can't be done now, with why. */
  async refuses(title: string, why: string): Promise<void> {
    const refused = this.page.locator('details.refused');
    const line = refused.locator('div', { has: this.page.getByText(title, { exact: true }) });
    // It is drawn anew, and closed, when news comes.
    await expect(async () => {
      if ((await refused.getAttribute('open')) === null) await refused.locator('summary').click();
      await expect(line).toContainText(why, { timeout: 500 });
      await expect(line).toBeVisible({ timeout: 500 });
    }).toPass();
  }

  /** What the server answers to an act, with or without the program. */
  private async answered(press: () => Promise<void>): Promise<Response> {
    const ours = /\/api\/team\/act$|\/team\/reactie\/[^/]+$/;
    const answered = this.page.waitForResponse((answer) => answer.request().method() === 'POST' && ours.test(new URL(answer.url()).pathname));
    const [answer] = await Promise.all([answered, press()]);
    return answer;
  }

  private actOf(title: string): Locator {
    return this.page.locator('details.act').filter({ has: this.page.locator('summary', { hasText: title }) }).first();
  }
}
