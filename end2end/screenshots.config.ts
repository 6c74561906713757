// Pictures of every page, to be looked at: `cargo xtask screenshots`. Nothing is compared.
import { defineConfig } from '@playwright/test';
import tests from './playwright.config';

export default defineConfig({
  ...tests,
  testDir: 'screenshots',
  outputDir: 'test-results/screenshots',
  reporter: [['list']],
  timeout: 120_000,
  projects: (tests.projects ?? []).filter(({ name }) => name === 'desktop').map((project) => ({ ...project, testIgnore: [] })),
});
