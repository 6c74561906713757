import { type PlaywrightTestConfig, defineConfig, devices } from '@playwright/test';
import type { Program } from './fixtures/program';

type Use = NonNullable<PlaywrightTestConfig<{ program: Program }>['use']>;

const chromium: Use = {
  browserName: 'chromium',
  launchOptions: {
    executablePath: process.env.KLANTREACTIES_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  },
};
const desktop: Use = { ...devices['Desktop Chrome'], ...chromium, viewport: { width: 1440, height: 900 } };
const phone: Use = { ...devices['Pixel 5'], ...chromium, viewport: { width: 390, height: 844 } };
// Debian's own Firefox, which Playwright drives over WebDriver BiDi.
const firefox: Use = {
  browserName: 'firefox',
  channel: 'moz-firefox',
  viewport: { width: 1440, height: 900 },
  launchOptions: { executablePath: process.env.KLANTREACTIES_FIREFOX ?? '/usr/bin/firefox-esr' },
};
/** Firefox takes three times as long as Chromium for all it is told. */
const SLOW = 120_000;
const scriptless: Use = { javaScriptEnabled: false };

// Which file runs where is in its name: *.hydrate.spec.ts where the program (WASM) runs,
// *.crash.spec.ts where it crashes, *.webkit.spec.ts in WebKit, and all others everywhere. A tag
// says the rest: on phones nothing that is @desktop; on phones without JavaScript, in Firefox, and
// where the program never comes or crashes at once only what is a @journey.
const [needsProgram, needsCrash, needsWebkit] = [/\.hydrate\.spec\.ts$/, /\.crash\.spec\.ts$/, /\.webkit\.spec\.ts$/];
const withProgram = { testIgnore: [needsCrash, needsWebkit] };
const without = { testIgnore: [needsProgram, needsCrash, needsWebkit] };
const onPhone = { grepInvert: /@desktop/ };
const journeys = { grep: /@journey/ };
// A pattern is compared with the file's name too.
const crashing = { testIgnore: [needsProgram, needsWebkit], grep: /@journey|\.crash\.spec\.ts/ };

export default defineConfig<{ program: Program }>({
  testDir: 'tests',
  outputDir: 'test-results',
  globalSetup: './fixtures/template.ts',
  fullyParallel: true,
  // A site that is already there has one board for all.
  workers: process.env.BASE_URL ? 1 : 2,
  forbidOnly: !!process.env.CI,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['html', { open: 'never', outputFolder: 'playwright-report' }]],
  use: { locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', trace: { mode: 'retain-on-failure', screenshots: false }, screenshot: 'only-on-failure' },
  projects: [
    { name: 'desktop', use: desktop, ...withProgram },
    { name: 'desktop-no-javascript', use: { ...desktop, ...scriptless }, ...without },
    { name: 'phone', use: phone, ...withProgram, ...onPhone },
    { name: 'phone-no-javascript', use: { ...phone, ...scriptless }, ...without, ...onPhone, ...journeys },
    { name: 'firefox', use: firefox, ...withProgram, ...journeys, timeout: SLOW },
    { name: 'firefox-no-javascript', use: { ...firefox, ...scriptless }, ...without, ...journeys, timeout: SLOW },
    { name: 'wasm-blocked', use: { ...desktop, program: 'blocked' }, ...without, ...journeys },
    { name: 'wasm-crashing', use: { ...desktop, program: 'crashes' }, ...crashing },
    { name: 'webkit', testMatch: needsWebkit },
  ],
});
