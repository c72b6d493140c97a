import { z } from 'zod';
import { isToggle, type Command, type Commands } from './command.ts';

/** `db-up` as it is typed: `db up`. */
export const spoken = (key: string): string => key.replace('-', ' ');

export function listCommands(commands: Commands): string {
  const rows = Object.entries(commands).map(([key, command]): Row => {
    return [`${spoken(key)}${placesOf(command)}`, command.summary];
  });
  return `${table('Commands', rows)}\n\nAdd --help to a command to see what it takes.`;
}

export function describeCommand(key: string, command: Command): string {
  const { arguments: inPlace = {}, options = {}, summary } = command;
  const hasOptions = Object.keys(options).length > 0;
  return [
    `Usage: manage ${spoken(key)}${placesOf(command)}${hasOptions ? ' [options]' : ''}`,
    summary,
    ...Object.entries({
      Arguments: rowsOf(inPlace, (name) => name),
      Options: rowsOf(options, (name, schema) => `--${name}${isToggle(schema) ? '' : ' <value>'}`),
    })
      .filter(([, rows]) => rows.length > 0)
      .map(([title, rows]) => table(title, rows)),
  ].join('\n\n');
}

type Row = [left: string, right: string];
type Schema = z.core.$ZodType;

const placesOf = ({ arguments: inPlace = {} }: Command): string =>
  Object.entries(inPlace)
    .map(([name, schema]) => (isOptional(schema) ? ` [${name}]` : ` <${name}>`))
    .join('');

const isOptional = (schema: Schema): boolean => z.safeParse(schema, undefined).success;

const rowsOf = (shape: z.ZodRawShape, label: (name: string, schema: Schema) => string): Row[] =>
  Object.entries(shape).map(([name, schema]) => [
    label(name, schema),
    z.globalRegistry.get(schema)?.description ?? '',
  ]);

function table(title: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.map(([left, right]) => `  ${left.padEnd(width)}   ${right}`.trimEnd());
  return [`${title}:`, ...lines].join('\n');
}
