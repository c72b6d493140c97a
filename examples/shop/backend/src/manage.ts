import { parseArgs } from 'node:util';
import type { Command } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { readEnvironment } from './environment.ts';
import { readSettings } from './settings.ts';

const byName: Readonly<Record<string, Command>> = commands;

const help = () =>
  Object.entries(byName)
    .map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`)
    .join('\n');

async function manage(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      confirm: { type: 'boolean', default: false },
      count: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const command = byName[positionals.join(' ')];
  if (command === undefined) {
    throw new Error(`There is no command "${positionals.join(' ')}". The commands are:\n${help()}`);
  }
  await command.run(readSettings(readEnvironment()), {
    count: values.count === undefined ? undefined : readCount(values.count),
    isCheck: values.check,
    isConfirmed: values.confirm,
    isDryRun: values['dry-run'],
  });
}

function readCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`--count takes a number, not "${text}".`);
  return Number(text);
}

try {
  await manage(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
