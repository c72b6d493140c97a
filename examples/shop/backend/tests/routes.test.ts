import { expect, it } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { runCommandLine } from '../src/core/commands/run-command-line.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';

it('lists the routes and who may call them', async () => {
  const lines: string[] = [];
  await runCommandLine(['routes', '/health'], {
    commands,
    readSettings: () => readSettings({ NODE_ENV: 'test' }),
    print: (line) => void lines.push(line),
  });

  expect(lines.join('\n')).toMatch(/^GET +\/health\/ready +public: /m);
});
