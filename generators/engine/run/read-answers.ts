import path from 'node:path';
import { nearest, placeOf, positionAt, readJson } from 'paxx-conventions';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { answersOption, type Answers, type Command } from './command.ts';
import { readInTime } from './read-in-time.ts';

/**
 * The answers file, `-` for stdin, as an object. Its path is meant from where the command was called.
 *
 * @throws PaxxError when the file cannot be read or holds no JSON object, with line and column.
 */
export function readAnswers(name: string, command: Pick<Command, 'arguments' | 'options'>): Answers {
  const label = name === '-' ? 'stdin' : name;
  const text = readText(name, label);
  const remedy = 'Write them as {"name": "invoice", "fields": ["number:string!"]}.';
  const json = readJson(text, label);
  if (json.kind === 'faulty') {
    const { message, ...place } = json.fault;
    throw PaxxError.of('PAXX2007', message, { file: label, ...place });
  }
  const { root, value } = json;
  if (root.type !== 'object')
    throw PaxxError.of('PAXX2007', `The answers in ${label} are no JSON object.`, {
      file: label,
      ...positionAt(text, root.offset),
      remedy,
    });
  const answers: Answers = {
    values: value as Record<string, unknown>,
    placeOf: (keys, key) => ({ file: label, ...positionAt(text, placeOf(root, keys, key)) }),
  };
  refuseUnknown(answers, answerable(command));
  return answers;
}

/** Every argument, and every flag as code spells it. */
const answerable = ({ arguments: args, options }: Pick<Command, 'arguments' | 'options'>): string[] =>
  [...args, ...options]
    .map(({ name }) =>
      name.replace(/^no-/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    )
    .filter((name) => name !== answersOption.name);

function refuseUnknown({ values, placeOf: placeIn }: Answers, known: readonly string[]): void {
  const unknown = Object.keys(values).filter((key) => key !== '$schema' && !known.includes(key));
  const faults = unknown.slice(0, 10).map((key) => {
    const guess = nearest(key, known);
    const meant = guess === undefined ? '' : `Did you mean "${guess}"? `;
    return diagnostic('PAXX2007', `There is no answer "${key}".`, {
      ...placeIn([], key),
      remedy: `${meant}The answers are ${known.join(', ')}.`,
    });
  });
  if (faults.length > 0) throw new PaxxError(faults);
}

function readText(name: string, label: string): string {
  if (name === '-' && process.stdin.isTTY)
    throw PaxxError.of('PAXX2007', 'The answers are to come from stdin, which is a terminal.', {
      remedy: 'Pipe them in, or name a file after --answers.',
    });
  try {
    return readInTime(name === '-' ? 0 : path.resolve(name));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw PaxxError.of('PAXX2007', `The answers in ${label} cannot be read: ${reason}.`, {
      remedy: 'Check the path after --answers.',
    });
  }
}
