// How the suite runs: Chromium alone, two workers, no retries, Arabic and English within the specs.
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const chromium = [process.env.CHROME, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  .find((path) => path && existsSync(path));

export default defineConfig({
  testDir: 'specs',
  outputDir: 'results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 8_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    headless: true,
    locale: 'ar-QA',
    timezoneId: 'Asia/Qatar',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium,
      // Chromium's own sandbox needs a user other than root.
      args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-web-security'] : [],
    },
  },
});
