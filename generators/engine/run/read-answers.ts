import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { positionAt } from 'paxx-conventions';
import { PaxxError } from '../diagnostics/paxx-error.ts';

/**
 * The answers file, `-` for stdin, as an object. Its path is meant from where the command was called.
 *
 * @throws PaxxError when the file cannot be read or holds no JSON object, with line and column.
 */
export function readAnswers(name: string): Record<string, unknown> {
  const label = name === '-' ? 'stdin' : name;
  const text = readText(name, label);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error || tree?.type !== 'object')
    throw PaxxError.of(
      'PAXX2007',
      `The answers in ${label} are no JSON object${error ? `: ${printParseErrorCode(error.error)}` : ''}.`,
      {
        ...positionAt(text, error?.offset ?? 0),
        remedy: 'Write them as {"name": "invoice", "fields": ["number:string!"]}.',
      },
    );
  return JSON.parse(text) as Record<string, unknown>;
}

function readText(name: string, label: string): string {
  if (name === '-' && process.stdin.isTTY)
    throw PaxxError.of('PAXX2007', 'The answers are to come from stdin, which is a terminal.', {
      remedy: 'Pipe them in, or name a file after --answers.',
    });
  try {
    return readFileSync(name === '-' ? 0 : path.resolve(name), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw PaxxError.of('PAXX2007', `The answers in ${label} cannot be read: ${reason}.`, {
      remedy: 'Check the path after --answers.',
    });
  }
}
