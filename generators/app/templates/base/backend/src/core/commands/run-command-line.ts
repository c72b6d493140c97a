import { closeAfterFailure, closeInTime } from '../process/close-in-time.ts';
import {
  UsageError,
  type Closable,
  type Command,
  type CommandRun,
  type Commands,
} from './command.ts';
import { describeCommand, listCommands, spoken } from './command-help.ts';
import { readCommandLine } from './command-line.ts';
import { suggest } from './nearest.ts';
import type { Settings } from '../settings/read-settings.ts';
import { shown } from '../values/shown.ts';

interface Surroundings {
  readonly commands: Commands;
  /** Read late, so that help is there while the settings are wrong. */
  readonly readSettings: () => Settings;
  readonly print: (line: string) => void;
}

/** Runs the command that the line names, or prints the help that it asks for. @throws UsageError */
export async function runCommandLine(words: readonly string[], surroundings: Surroundings) {
  const { commands, print } = surroundings;
  const end = words.findIndex((word) => word.startsWith('-'));
  const name = end === -1 ? words : words.slice(0, end);
  const isHelp = words.includes('--help') || words.includes('-h');
  const found = findCommand(commands, name);
  if (found === undefined) {
    const help = listCommands(groupOf(commands, name));
    if (!isHelp && words.length > 0) throw new UsageError(`Which command?\n\n${help}`);
    return print(help);
  }
  const [key, length] = found;
  const command = commands[key] as Command;
  if (isHelp) return print(describeCommand(key, command));
  await run(command, words.slice(length), surroundings);
}

/** The longest name at the beginning, `db up` as well as `db-up`, and how many words it takes. */
function findCommand(commands: Commands, words: readonly string[]): [string, number] | undefined {
  for (let length = words.length; length > 0; length -= 1) {
    const key = words.slice(0, length).join('-');
    if (Object.hasOwn(commands, key)) return [key, length];
  }
  return undefined;
}

/** All commands, or those of `db`. */
function groupOf(commands: Commands, words: readonly string[]): Commands {
  if (words.length === 0) return commands;
  const prefix = `${words.join('-')}-`;
  const within = Object.entries(commands).filter(([key]) => key.startsWith(prefix));
  if (within.length > 0) return Object.fromEntries(within);
  const typed = words.slice(0, 2).join(' ');
  const names = Object.keys(commands).flatMap((key) => [spoken(key), key.split('-')[0] ?? key]);
  throw new UsageError(`There is no command "${typed}".${suggest(typed, names)}`);
}

async function run(command: Command, words: string[], surroundings: Surroundings) {
  const { readSettings } = surroundings;
  const print = (line: string) => surroundings.print(shown(line));
  const given = readCommandLine(command, words);
  const opened: Closable[] = [];
  const open: CommandRun['open'] = async (opening) => {
    const one = await opening;
    opened.unshift(one);
    return one;
  };
  try {
    await command.run({ ...given, settings: readSettings(), open, print });
  } catch (error) {
    await closeAfterFailure(() => closeAll(opened));
    throw error;
  }
  await closeInTime(() => closeAll(opened));
}

/** Closes the rest also where one does not close. */
async function closeAll([first, ...rest]: readonly Closable[]): Promise<void> {
  if (first === undefined) return;
  try {
    await first.close();
  } finally {
    await closeAll(rest);
  }
}
