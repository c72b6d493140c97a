import { drizzle } from 'drizzle-orm/node-postgres';
import { readFile, writeFile } from 'node:fs/promises';
import { createApp } from '../app.ts';
import type { Command } from './command.ts';

const file = new URL('../../openapi.json', import.meta.url);

export const openapi: Command = {
  summary: 'Writes openapi.json from the routes, without a database. Option: --check',
  async run(settings, { isCheck }) {
    // The routes are declared and never called, so nothing is asked of the database or the queue.
    const context = { db: drizzle.mock(), dispatch: () => Promise.resolve() };
    const app = await createApp(settings, context as never, false);
    await app.ready();
    const document = `${JSON.stringify(app.swagger(), undefined, 2)}\n`;
    await app.close();
    if (!isCheck) return writeFile(file, document);
    const committed = await readFile(file, 'utf8').catch(() => '');
    if (committed.replaceAll('\r\n', '\n') !== document) {
      throw new Error('backend/openapi.json is not what the routes say. Run "pnpm api:generate".');
    }
  },
};
