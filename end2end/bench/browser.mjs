// The browser, and the phone and the line it plays.
import { chromium, devices } from '@playwright/test';

export const PROGRAM = process.env.KLANTREACTIES_CHROMIUM ?? '/usr/bin/chromium';

/** On a machine without a network of its own the browser must not look for its maker's. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A phone of the middle class, held by a parent. */
const PHONE = {
  ...devices['Pixel 5'],
  viewport: { width: 390, height: 844 },
  locale: 'nl-NL',
  timezoneId: 'Europe/Amsterdam',
};

/** Slow 4G: milliseconds, and bytes a second. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
/** How many times slower than this machine the phone computes. */
const SLOWER = 4;

export const LINE_IN_WORDS = `slow 4G (150 ms, 1.6 Mbps down, 750 kbps up), CPU ×${SLOWER}, 390 × 844`;

export function launch() {
  return chromium.launch({ executablePath: PROGRAM, args: FLAGS });
}

/** A person with a new phone: nothing cached, no cookies but those given. */
export function phone(browser, options = {}) {
  return browser.newContext({ ...PHONE, ...options });
}

/** Makes a page as slow as the phone and its line; the session reports what the page asks for. */
export async function slowedDown(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return session;
}
