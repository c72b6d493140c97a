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
  const options: Record<string, string | true> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') args.push(token.value);
    if (token.kind !== 'option') continue;
    const option = definitions.find(({ name }) => name === token.name);
    if (option === undefined) throw await unknownOption(token.rawName, command, definitions);
    options[token.name] = valueOf(option, token.value, seeHelp(command));
  }
  const extra = args[command.arguments.length];
  if (extra !== undefined && command.arguments.at(-1)?.isList !== true)
    throw usageError(`"${extra}" is one argument too many.`, seeHelp(command));
  return { args, options };
}

function valueOf({ name, value, choices }: OptionDefinition, given: string | undefined, help: string) {
  if (value === undefined) {
    if (given === undefined) return true;
    throw usageError(`The option "--${name}" takes no value.`, help);
  }
  if (given === undefined || given === '')
    throw usageError(`The option "--${name}" needs a value.`, `Write --${name} ${value}.`);
  if (choices && !choices.includes(given))
    throw usageError(`"${given}" is no value of "--${name}".`, `The values are ${choices.join(', ')}.`);
  return given;
}

/** Loads the conventions only for a mistyped flag: parsing itself must stay instant. */
async function unknownOption(flag: string, command: Command, known: readonly OptionDefinition[]) {
  const { nearest } = await import('paxx-conventions');
  const guess = nearest(
    flag,
    known.map(({ name }) => `--${name}`),
  );
  const remedy = guess === undefined ? seeHelp(command) : `Did you mean "${guess}"?`;
  return usageError(`There is no option "${flag}".`, remedy);
}

const seeHelp = (command: Command): string => `See generator-paxx ${command.name} --help.`;

const usageError = (message: string, remedy: string): PaxxError =>
  PaxxError.of('PAXX2004', message, { remedy });
