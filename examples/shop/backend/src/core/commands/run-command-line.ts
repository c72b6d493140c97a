import { CommanderError } from 'commander';
import { closeAfterFailure, closeInTime } from '../process/ending.ts';
import type { Settings } from '../settings/read-settings.ts';
import { shown } from '../values/shown.ts';
import { UsageError, type CommandRun, type Commands } from './command.ts';
import { createProgram } from './create-program.ts';

interface Surroundings {
  readonly commands: Commands;
  /** Read late, so that help is there while the settings are wrong. */
  readonly readSettings: () => Settings;
  readonly print: (line: string) => void;
}

/** Runs the command that the line names, or prints the help that it asks for. @throws UsageError */
export async function runCommandLine(words: readonly string[], surroundings: Surroundings) {
  const { commands, readSettings } = surroundings;
  const print = (line: string) => surroundings.print(shown(line));
  let refusal = '';
  const output = {
    writeOut: (text: string) => print(text.trimEnd()),
    writeErr: (text: string) => void (refusal += text),
  };
  const program = createProgram(commands, output, (command, given) =>
    closing((open) => command.run({ ...given, settings: readSettings(), open, print })),
  );
  try {
    await program.parseAsync(words.length === 0 ? ['--help'] : words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError(refusal.trimEnd());
  }
}

/** Closes what was opened when the work is over, the newest first. What failed is told, not that closing failed as well. */
async function closing(work: (open: CommandRun['open']) => Promise<void>): Promise<void> {
  let close = () => Promise.resolve();
  const open: CommandRun['open'] = async (opening) => {
    const [one, closeRest] = [await opening, close];
    close = async () => {
      try {
        await one.close();
      } finally {
        await closeRest();
      }
    };
    return one;
  };
  try {
    await work(open);
  } catch (error) {
    await closeAfterFailure(() => close());
    throw error;
  }
  await closeInTime(() => close());
}
