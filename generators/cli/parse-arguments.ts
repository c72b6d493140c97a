import { parseArgs } from 'node:util';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import { commonOptions, type Command, type Given, type OptionDefinition } from '../engine/run/command.ts';

/**
 * Parses what follows the command's name, strictly: an unknown flag, a missing value or a value that is no choice is a
 * usage error with the nearest flag as its remedy.
 *
 * @throws PaxxError with exit code 2.
 */
export async function parseArguments(command: Command, argv: readonly string[]): Promise<Given> {
  const definitions = [...command.options, ...commonOptions];
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      definitions.map(({ name, value, alias }) => [
        name,
        {
          type: value === undefined ? ('boolean' as const) : ('string' as const),
          ...(alias === undefined ? {} : { short: alias }),
        },
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const args: string[] = [];
  const options: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') args.push(token.value);
    if (token.kind === 'option') options[token.name] = await valueOf(command, token);
  }
  const last = command.arguments.at(-1);
  if (args.length > command.arguments.length && last?.isList !== true)
    throw usageError(`"${args[command.arguments.length] ?? ''}" is one argument too many.`, seeHelp(command));
  return { args, options };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

async function valueOf(command: Command, token: OptionToken): Promise<string | boolean> {
  const definitions = [...command.options, ...commonOptions];
  const option = definitions.find(({ name }) => name === token.name);
  if (option === undefined) {
    const guess = await nearestFlag(token.rawName, definitions);
    throw usageError(
      `There is no option "${token.rawName}".`,
      guess === undefined ? seeHelp(command) : `Did you mean "${guess}"?`,
    );
  }
  if (option.value === undefined) {
    if (token.value !== undefined)
      throw usageError(`The option "--${option.name}" takes no value.`, seeHelp(command));
    return true;
  }
  if (token.value === undefined || token.value === '')
    throw usageError(
      `The option "--${option.name}" needs a value.`,
      `Write --${option.name} ${option.value}.`,
    );
  if (option.choices && !option.choices.includes(token.value))
    throw usageError(
      `"${token.value}" is no value of "--${option.name}".`,
      `The values are ${option.choices.join(', ')}.`,
    );
  return token.value;
}

/** Loads the conventions only for a mistyped flag: parsing itself must stay instant. */
async function nearestFlag(flag: string, known: readonly OptionDefinition[]): Promise<string | undefined> {
  const { nearest } = await import('paxx-conventions');
  return nearest(
    flag,
    known.map(({ name }) => `--${name}`),
  );
}

const seeHelp = (command: Command): string => `See generator-paxx ${command.name} --help.`;

/** A usage error: exit code 2. */
export const usageError = (message: string, remedy: string): PaxxError =>
  PaxxError.of('PAXX2004', message, { remedy });
