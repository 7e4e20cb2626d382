import { defineConfig, devices } from '@playwright/test'
import { findChromium } from './scripts/chromium.mjs'

const executablePath = findChromium()
if (!executablePath) throw new Error('No Chromium was found. Install Chromium or Chrome, or set CHROME to its path.')

// Chromium's own sandbox cannot be set up by root, and containers give little shared memory.
const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : ['--disable-dev-shm-usage']
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/start-app.ts',
  outputDir: 'test-results',
  timeout: 240_000,
  workers: 2,
  // A shared pipeline machine may stall for seconds; a journey that fails twice is broken.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: true,
  use: {
    // Set by e2e/start-app.ts before any worker reads this file.
    baseURL: process.env['DIWAN_E2E_URL'] ?? 'http://localhost',
    launchOptions: { executablePath, args },
    actionTimeout: 15_000,
    timezoneId: 'Asia/Bahrain',
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: [
    { name: 'desktop-en', use: { ...devices['Desktop Chrome'], locale: 'en-GB' } },
    { name: 'phone-ar', use: { ...phone, locale: 'ar-BH' } },
  ],
})
