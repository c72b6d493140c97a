import { Command as Program, Option, type OutputConfiguration } from 'commander';
import { z } from 'zod';
import { UsageError, type Command, type CommandGroup, type Commands } from './command.ts';

/** What the line gives a command. */
type Given = Record<'args' | 'options', Record<string, unknown>>;
type Run = (command: Command, given: Given) => Promise<void>;
type Path = readonly string[];

/** The commands as a program of Commander's: it reads the line, writes the help, and names what is near a wrong word. */
export function createProgram(commands: Commands, output: OutputConfiguration, run: Run): Program {
  const program = new Program('manage').exitOverride().configureOutput(output);
  program.configureHelp({ subcommandDescription: describeCommand });
  for (const [path, command] of listCommands(commands)) define(ensure(program, path), command, run);
  return program;
}

/** A group is what it has. */
const describeCommand = (one: Program): string =>
  one.description() || one.commands.map((command) => command.name()).join(', ');

function listCommands(commands: Commands): [Path, Command][] {
  return Object.entries(commands).flatMap(([key, one]): [Path, Command][] => {
    if (isGroup(one)) return Object.entries(one).map(([name, command]) => [[key, name], command]);
    return [[key.split(/-(.*)/, 2), one]];
  });
}

const isGroup = (one: Command | CommandGroup): one is CommandGroup => typeof one.run !== 'function';

/** The command of these words, which is there already where others begin with the same. */
const ensure = (program: Program, path: Path): Program =>
  path.reduce((above, name) => {
    const there = above.commands.find((one) => one.name() === name);
    return there ?? above.command(name).helpCommand(false);
  }, program);

function define(program: Program, command: Command, run: Run): void {
  const { arguments: inPlace = {}, options = {}, summary } = command;
  program.description(summary);
  for (const [name, schema] of Object.entries(inPlace)) {
    program.argument(isOptional(schema) ? `[${name}]` : `<${name}>`, describe(schema));
  }
  for (const [name, schema] of Object.entries(options)) program.addOption(optionOf(name, schema));
  program.action(async () => {
    const words = Object.keys(inPlace).map((name, place) => [name, program.args[place]]);
    await run(command, {
      args: check(inPlace, Object.fromEntries(words) as Record<string, unknown>, (name) => name),
      options: check(options, program.opts(), flagOf),
    });
  });
}

function optionOf(name: string, schema: z.core.$ZodType): Option {
  const isToggle = z.safeParse(schema, undefined).data === false;
  const option = new Option(`${flagOf(name)}${isToggle ? '' : ' <value>'}`, describe(schema));
  // Nothing is true until it is given, whatever its name: `--no-rename`.
  option.negate = false;
  return option.makeOptionMandatory(!isOptional(schema));
}

const flagOf = (name: string): string =>
  `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const isOptional = (schema: z.core.$ZodType): boolean => z.safeParse(schema, undefined).success;

const describe = (schema: z.core.$ZodType): string =>
  z.globalRegistry.get(schema)?.description ?? '';

/** @throws UsageError that names every value at fault */
function check(
  shape: z.ZodRawShape,
  values: Record<string, unknown>,
  typed: (name: string) => string,
) {
  const { data, error } = z.object(shape).safeParse(values);
  if (error === undefined) return data;
  const faults = error.issues.map(
    ({ path: [name], message }) => `${typed(String(name))}: ${message}`,
  );
  throw new UsageError(faults.join('\n'));
}
