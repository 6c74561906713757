// What the parents' pages leave on a device, and what they say about it under the form.
import { type Locator, type Page, expect } from '@playwright/test';
import { hydrated } from '../fixtures/index';
import { Desk, colleague } from './desk';

/** Where the draft is kept. */
export const DRAFT = 'klantreactie-concept';

/** A device, seen from one of its tabs. */
export class Device {
  constructor(readonly page: Page) {}

  /** The draft as kept, or nothing. */
  async draft(): Promise<URLSearchParams | undefined> {
    const text = await this.page.evaluate((name) => localStorage.getItem(name), DRAFT);
    return text === null ? undefined : new URLSearchParams(text);
  }

  /** Waits until this is kept. */
  async keeps(field: string, text: string): Promise<void> {
    await expect.poll(async () => (await this.draft())?.get(field), `kept: ${field}`).toBe(text);
  }

  /** Everything that pages of this site left here, as one text. */
  async left(): Promise<string> {
    return this.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  }

  /** The worker holds the form and the program, and answers for this tab. */
  async workerReady(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      while (!navigator.serviceWorker.controller) await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
    });
  }

  /** What the caches of the site hold: addresses, and all their texts. */
  async cached(): Promise<{ paths: string[]; texts: string }> {
    return this.page.evaluate(async () => {
      const [paths, texts]: [string[], string[]] = [[], []];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          paths.push(new URL(request.url).pathname);
          const answer = await cache.match(request);
          if (answer?.headers.get('content-type')?.startsWith('text/')) texts.push(await answer.text());
        }
      }
      return { paths: paths.sort(), texts: texts.join('\n') };
    });
  }

  said(sentence: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: sentence });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  get notSentYet(): Locator {
    return this.page.getByRole('heading', { name: 'Uw reactie is nog niet verstuurd' });
  }
}

/** The coordinator's list finds exactly these cases by the words. */
export async function expectCases(page: Page, words: string, references: readonly string[]): Promise<void> {
  await new Desk(page).signIn(colleague.coordinator);
  await page.goto('/team/lijst');
  await hydrated(page);
  await page.getByLabel('Zoeken op woorden of kenmerk').fill(words);
  await page.getByRole('button', { name: 'Tonen' }).click();
  const found = async () => {
    const links = await page.getByRole('main').getByRole('link', { name: /^KR-/ }).allTextContents();
    return links.map((text) => /KR-\d{4}-\d{5}/.exec(text)?.[0]).sort();
  };
  await expect.poll(found, `cases with „${words}”`).toEqual([...references].sort());
}
