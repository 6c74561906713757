// Where pictures go, and how a page is looked at.
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContextOptions, Page } from '@playwright/test';

const FOLDER = process.env.KLANTREACTIES_PICTURES ?? 'test-results/pictures';
/** The pictures that stand in the README. */
const SHOWN = join(import.meta.dirname, '../../docs/screenshots');

/** A way of looking at a page; its name is part of the pictures' names. */
export interface Look {
  name: string;
  context: BrowserContextOptions;
  /** As it comes out of a printer. */
  printed?: true;
}

const at = (width: number, height: number): BrowserContextOptions => ({ viewport: { width, height } });
const phone = { ...at(390, 844), deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const desk = at(1440, 900);

export const LOOKS: readonly Look[] = [
  { name: '390-light', context: { ...phone, colorScheme: 'light' } },
  { name: '390-dark', context: { ...phone, colorScheme: 'dark' } },
  { name: '1440-light', context: { ...desk, colorScheme: 'light' } },
  { name: '1440-dark', context: { ...desk, colorScheme: 'dark' } },
  // A desktop's window at 400 %, and a tablet.
  { name: '320-light', context: at(320, 640) },
  { name: '768-light', context: at(768, 1024) },
  { name: '390-forced-colours', context: { ...phone, forcedColors: 'active' } },
  { name: 'printed', context: at(794, 1123), printed: true },
];

export class Album {
  private number = 0;

  constructor(private readonly look: Look) {
    mkdirSync(FOLDER, { recursive: true });
  }

  /** A picture of the whole page; `shown` puts it into the README as well. */
  async keep(page: Page, name: string, { shown, whole = true }: { shown?: string; whole?: boolean } = {}): Promise<void> {
    await page.emulateMedia({ media: this.look.printed ? 'print' : 'screen', reducedMotion: 'reduce' });
    // As it is met, and not where the last question was.
    if (!whole) await page.evaluate(() => scrollTo(0, 0));
    const path = join(FOLDER, `${this.look.name}-${String(++this.number).padStart(2, '0')}-${name}.png`);
    await page.screenshot({ path, fullPage: whole });
    await page.emulateMedia({ media: 'screen' });
    if (!shown) return;
    mkdirSync(dirname(join(SHOWN, shown)), { recursive: true });
    copyFileSync(path, join(SHOWN, shown));
  }
}
