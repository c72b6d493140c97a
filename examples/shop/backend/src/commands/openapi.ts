import { readFile, writeFile } from 'node:fs/promises';
import { createIdleApp } from '../app.ts';
import { command, toggle } from '../core/commands/command.ts';

const file = new URL('../../openapi.json', import.meta.url);

export const openapiCommand = command({
  summary: 'Writes openapi.json from the routes, without a database.',
  options: {
    check: toggle.describe('write nothing, fail when the file is not what the routes say'),
  },
  async run({ settings, options, open }) {
    const app = await open(createIdleApp(settings));
    const document = `${JSON.stringify(app.swagger(), undefined, 2)}\n`;
    if (!options.check) return writeFile(file, document);
    const committed = await readFile(file, 'utf8').catch(() => '');
    if (committed.replaceAll('\r\n', '\n') !== document) {
      throw new Error('backend/openapi.json is not what the routes say. Run "pnpm api:generate".');
    }
  },
});
