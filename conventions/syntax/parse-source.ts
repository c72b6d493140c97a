import { createRequire } from 'node:module';
import type { Comment, EcmaScriptModule, Program } from 'oxc-parser';
import { LineTable } from './line-table.ts';
import { isTooDeep } from './nesting.ts';

/** Half-typed, in conflict, or without what is looked for: nothing can be said of the file, and nothing may be written. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly reason: string;
  /** One-based. */
  readonly line: number;
  /** One-based. */
  readonly column: number;
}

/** A file that parses. `text` is without the byte order mark, and every offset counts in that text. */
export interface Source {
  readonly kind: 'source';
  readonly bom: '' | '\uFEFF';
  readonly text: string;
  readonly program: Program;
  readonly module: EcmaScriptModule;
  readonly comments: readonly Comment[];
  readonly lines: LineTable;
}

const conflictMarker = /^(?:<{7} |>{7} |\|{7} )/m;

/**
 * Parses one file. Never throws: a text with any syntax error is unreadable, since a tree of it would be a guess.
 *
 * @param path whose extension says which language it is: JSX is read in `.tsx` and `.jsx`
 */
export function parseSource(text: string, path = 'registry.ts'): Source | Unreadable {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const content = text.slice(bom.length);
  const marker = conflictMarker.exec(content);
  if (marker) return unreadable('A merge conflict is not resolved here.', content, marker.index);
  if (isTooDeep(content)) return unreadable('The file nests too deep to be read.', content, 0);
  const { program, module, comments, errors } = parser().parseSync(path, content, { lang: languageOf(path) });
  const [error] = errors;
  if (error) {
    const [label] = error.labels;
    return unreadable(`The file has a syntax error: ${sentence(error.message)}`, content, label?.start ?? 0);
  }
  return { kind: 'source', bom, text: content, program, module, comments, lines: new LineTable(content) };
}

export function unreadable(reason: string, text: string, offset: number): Unreadable {
  return { kind: 'unreadable', reason, ...new LineTable(text.slice(0, offset)).positionAt(offset) };
}

/** JSX is allowed wherever the extension does not forbid it by its other meaning of angle brackets. */
const languageOf = (path: string): 'ts' | 'tsx' => (/\.(?:tsx|jsx|js|mjs|cjs)$/.test(path) ? 'tsx' : 'ts');

const sentence = (message: string): string => `${message.replace(/[.\s]+$/, '')}.`;

let loaded: typeof import('oxc-parser') | undefined;

/** The parser is native code: names, layouts and specs are used without it, so it is loaded when something is parsed. */
const parser = (): typeof import('oxc-parser') =>
  (loaded ??= createRequire(import.meta.url)('oxc-parser') as typeof import('oxc-parser'));
