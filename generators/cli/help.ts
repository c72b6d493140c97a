import { commonOptions, type Command, type OptionDefinition } from '../engine/run/command.ts';
import { commands } from './commands.ts';

const indent = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
};

const spell = ({ name, alias, value }: OptionDefinition): string =>
  `${alias === undefined ? '    ' : `-${alias}, `}--${name}${value === undefined ? '' : ` ${value}`}`;

/** The help of the bin: every command with its summary. */
export function generalHelp(version: string): string {
  return `generator-paxx ${version}: adds full-stack features and registers them everywhere.

Usage: generator-paxx <command> [arguments] [options]

Commands:
${indent(commands.map(({ name, summary }) => [name, summary] as const))}

Options:
${indent([
  ['-h, --help', 'Show this, or the help of one command: "help feature".'],
  ['-v, --version', 'Show the version.'],
])}

Every command takes --dry-run, --diff, --json and --yes. With yo installed: yo paxx:feature.
Without a terminal nothing is asked: what is complete is written, as with --yes.
Exit codes: 0 done or nothing to do, 1 findings, 2 usage, 3 cannot edit, 4 conflict, 5 fault, 6 output lost.
`;
}

/** The help of one command, derived from its definition. */
export function commandHelp(command: Command): string {
  const positional = command.arguments
    .map(({ name, isList }) => ` [${name}${isList === true ? '…' : ''}]`)
    .join('');
  const options = [...command.options, ...commonOptions];
  const list = command.arguments.map(({ name, description }) => [name, description] as const);
  return `${command.summary}

Usage: generator-paxx ${command.name}${positional} [options]
${list.length === 0 ? '' : `\nArguments:\n${indent(list)}\n`}
Options:
${indent(options.map((option) => [spell(option), option.description] as const))}

Examples:
${command.examples.map((example) => `  generator-paxx ${example}`).join('\n')}
`;
}
