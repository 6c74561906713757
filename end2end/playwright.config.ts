import { defineConfig, devices } from '@playwright/test';

const chromium = {
  launchOptions: {
    executablePath: process.env.KLANTREACTIES_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  },
};
const desktop = { ...devices['Desktop Chrome'], ...chromium, viewport: { width: 1440, height: 900 } };
const phone = { ...devices['Pixel 5'], ...chromium, viewport: { width: 390, height: 844 } };

// Files named *.hydrate.spec.ts need WASM; all others run with and without JavaScript.
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  globalSetup: './fixtures/template.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env.CI,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['html', { open: 'never', outputFolder: 'playwright-report' }]],
  use: { locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'desktop', use: desktop },
    { name: 'phone', use: phone, grepInvert: /@desktop/ },
    { name: 'no-javascript', use: { ...desktop, javaScriptEnabled: false }, testIgnore: /\.hydrate\.spec\.ts$/ },
  ],
});
