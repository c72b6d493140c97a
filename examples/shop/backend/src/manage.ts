import { commands } from './commands/index.ts';
import { UsageError } from './core/commands/command.ts';
import { runCommandLine } from './core/commands/run-command-line.ts';
import { endLeftovers, endProcess } from './core/process/ending.ts';
import { readSettings } from './core/settings/read-settings.ts';
import { shown } from './core/values/shown.ts';
import { readEnvironment } from './environment.ts';

// Whoever reads along may leave early, as `head` does. The command goes on to its end; a full disk makes it a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  console.error(`The command did its work, but what it printed is lost: ${error.message}`);
  process.exitCode = 1;
});
process.stderr.on('error', () => undefined);

// A promise that nobody waits for, or a listener that throws, is one sentence too. The shell has its own way.
process.on('uncaughtException', fail);

try {
  await runCommandLine(process.argv.slice(2), {
    commands,
    readSettings: () => readSettings(readEnvironment()),
    print: console.log,
  });
  endLeftovers();
} catch (error) {
  fail(error);
}

/** As other programs have it: 2 for a line that cannot be run, 1 for a run that failed. */
function fail(error: unknown): void {
  console.error(shown(error instanceof Error ? error.message : String(error)));
  endProcess(error instanceof UsageError ? 2 : 1);
}
