import { z } from 'zod';
import type { Settings } from '../settings/read-settings.ts';
import { wholeNumber } from '../values/whole-number.ts';

type Shape = z.ZodRawShape;
type Values<Of extends Shape> = z.output<z.ZodObject<Of>>;

/** Every argument and option is a schema: it checks the value, and its description is the help. */
export interface Command<Arguments extends Shape = Shape, Options extends Shape = Shape> {
  /** One sentence. */
  readonly summary: string;
  /** By place, in this order. */
  readonly arguments?: Arguments;
  /** By name: `dryRun` is typed `--dry-run`. */
  readonly options?: Options;
  run(run: CommandRun<Arguments, Options>): Promise<void>;
}

export interface CommandRun<Arguments extends Shape = Shape, Options extends Shape = Shape> {
  readonly settings: Settings;
  readonly args: Values<Arguments>;
  readonly options: Values<Options>;
  /** Waits for what is opened, and closes it when the command ends, also after a failure. */
  readonly open: <Opened extends Closable>(opening: Promise<Opened>) => Promise<Opened>;
  readonly print: (line: string) => void;
}

export interface Closable {
  readonly close: () => PromiseLike<void>;
}

/** The commands of one word, by the next one: `up` of `db`. */
export type CommandGroup = Readonly<Record<string, Command>>;

/** By name; `import-users` is typed `import users`. */
export type Commands = Readonly<Record<string, Command | CommandGroup>>;

/** Lets `run` take its types from `arguments` and `options`. */
export function command<
  Arguments extends Shape = Record<never, never>,
  Options extends Shape = Record<never, never>,
>(definition: Command<Arguments, Options>): Command<Arguments, Options> {
  return definition;
}

/** An option without a value: false unless it is given. */
export const toggle = z.boolean().default(false);

/** A number of things. */
export const count = wholeNumber(z.int({ error: 'Expected a number.' }).positive().max(1_000_000));

/** The command line is not one that can be run. */
export class UsageError extends Error {}
