import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { z } from 'zod';
import { isToggle, UsageError, type Command } from './command.ts';
import { suggest } from './nearest.ts';

/** The values on a command's line. @throws UsageError that names every one at fault */
export function readCommandLine(
  { arguments: inPlace = {}, options = {} }: Command,
  words: readonly string[],
): { args: Record<string, unknown>; options: Record<string, unknown> } {
  refuseUnknown(words, Object.keys(options));
  const { positionals, values } = split(words, options);
  const names = Object.keys(inPlace);
  const surplus = positionals[names.length];
  if (surplus !== undefined) throw new UsageError(`"${surplus}" is one argument too many.`);
  const args = Object.fromEntries(names.map((name, place) => [name, positionals[place]]));
  return { args: check(inPlace, args, ''), options: check(options, values, '--') };
}

function refuseUnknown(words: readonly string[], names: readonly string[]): void {
  for (const word of words) {
    const name = /^--([^=]+)/.exec(word)?.[1];
    if (name === undefined || names.includes(name)) continue;
    const known = names.map((name) => `--${name}`);
    throw new UsageError(`There is no option --${name}.${suggest(`--${name}`, known)}`);
  }
}

function split(words: readonly string[], options: z.ZodRawShape) {
  const types: ParseArgsOptionsConfig = {};
  for (const [name, schema] of Object.entries(options)) {
    types[name] = { type: isToggle(schema) ? 'boolean' : 'string' };
  }
  try {
    return parseArgs({ args: [...words], options: types, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function check(shape: z.ZodRawShape, values: Record<string, unknown>, prefix: string) {
  const { data, error } = z.object(shape).safeParse(values);
  if (error === undefined) return data;
  const faults = error.issues.map(({ path: [name], message }) => {
    const isMissing = values[String(name)] === undefined;
    return `${prefix}${String(name)}${isMissing ? ' is missing.' : `: ${message}`}`;
  });
  throw new UsageError(faults.join('\n'));
}
