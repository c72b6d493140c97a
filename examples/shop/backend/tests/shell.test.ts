import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { createIdleApp } from '../src/app.ts';
import { findServices } from '../src/core/commands/find-services.ts';
import { runScript } from '../src/core/commands/shell-prompt.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';

it('the shell knows the service of every slice', async () => {
  const app = await createIdleApp(readSettings({ NODE_ENV: 'test' }));
  const services = Object.keys(await findServices(app));
  await app.close();
  expect(services).toEqual(expect.arrayContaining(['userService', 'workspaceService']));
});

it('the shell runs what is piped in, and tells when it fails', async () => {
  const seen: unknown[] = [];
  const run = (text: string) => runScript(Readable.from([text]), { seen });
  await run('const found = await Promise.resolve("yes");\nseen.push(found);');

  expect(seen).toEqual(['yes']);
  await expect(run('nope()')).rejects.toThrow('nope is not defined');
});
