import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { findServices } from '../src/core/commands/find-services.ts';
import { runScript } from '../src/core/commands/shell-prompt.ts';
import { createTestApp } from './support/app.ts';

it('the shell knows the service of every slice', async () => {
  const { app } = await createTestApp();
  const services = Object.keys(await findServices(app));
  expect(services).toEqual(expect.arrayContaining(['userService', 'workspaceService']));
});

it('the shell runs what is piped in, and tells when it fails', async () => {
  const seen: unknown[] = [];
  const run = (text: string) => runScript(Readable.from([text]), { seen });
  await run('const found = await Promise.resolve("yes");\nseen.push(found);');

  expect(seen).toEqual(['yes']);
  await expect(run('nope()')).rejects.toThrow('nope is not defined');
});
