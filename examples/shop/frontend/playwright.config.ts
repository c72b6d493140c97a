import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The browser of this machine, so that nothing is downloaded. CHROMIUM_PATH names another one. */
const browser =
  process.env['CHROMIUM_PATH'] ??
  [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((file) => existsSync(file));

const api = 'http://127.0.0.1:3201';
const web = 'http://127.0.0.1:3200';
const next = 'node node_modules/next/dist/bin/next';
/** Building takes its time on a small machine. */
const patience = 300_000;
const database = path.join(tmpdir(), `e2e-${String(Date.now())}`);

/** The pages as they are in production, before an API with an empty database of its own. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 1,
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  // A walk takes some seconds; a machine that does much besides takes its time.
  timeout: 120_000,
  use: {
    baseURL: web,
    trace: 'retain-on-failure',
    ...(browser !== undefined && { launchOptions: { executablePath: browser } }),
  },
  webServer: [
    {
      command: 'node src/manage.ts db up && node src/manage.ts start',
      cwd: '../backend',
      url: `${api}/health`,
      env: {
        PORT: '3201',
        DATABASE_FOLDER: database,
        RATE_LIMIT_ENABLED: 'false',
        LOG_LEVEL: 'warn',
      },
      timeout: patience,
    },
    {
      command: `${next} build && ${next} start --hostname 127.0.0.1 --port 3200`,
      url: `${web}/login`,
      env: { BACKEND_URL: api, NEXT_TELEMETRY_DISABLED: '1' },
      timeout: patience,
    },
  ],
});
