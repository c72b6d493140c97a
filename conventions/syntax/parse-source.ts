import type { SourceFile } from 'typescript';
import { positionAt } from '../../config/fault.ts';
import type { Reading, TypeScriptApi } from '../reading.ts';

export type Unreadable = Extract<Reading, { kind: 'unreadable' }>;

/** A file that parses. `text` is without the byte order mark, and every offset counts in that text. */
export interface Source {
  readonly kind: 'source';
  readonly bom: string;
  readonly text: string;
  readonly tree: SourceFile;
}

/** TypeScript keeps what the parser complained about on the tree, outside its published types. */
type Complaints = readonly { readonly start: number; readonly code: number; readonly messageText: unknown }[];

const conflictMarker = /^(?:<{7} |>{7} |\|{7} )/m;
const conflictMarkerCode = 1185;

/** Parses one file. Never throws: a text with any syntax error is unreadable, since a tree of it would be a guess. */
export function parseSource(text: string, ts: TypeScriptApi): Source | Unreadable {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const content = text.slice(bom.length);
  const marker = conflictMarker.exec(content);
  if (marker) return unreadable('A merge conflict is not resolved here.', content, marker.index);
  try {
    const tree = ts.createSourceFile('registry.ts', content, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
    const { parseDiagnostics = [] } = tree as unknown as { parseDiagnostics?: Complaints };
    const [first] = parseDiagnostics;
    if (!first) return { kind: 'source', bom, text: content, tree };
    if (first.code === conflictMarkerCode)
      return unreadable('A merge conflict is not resolved here.', content, first.start);
    const reason = typeof first.messageText === 'string' ? first.messageText : 'The syntax is wrong.';
    return unreadable(`The file has a syntax error: ${reason}`, content, first.start);
  } catch {
    // A text that nests thousands of brackets overflows the parser's stack.
    return unreadable('TypeScript cannot parse the file.', content, 0);
  }
}

export function unreadable(reason: string, text: string, offset: number): Unreadable {
  return { kind: 'unreadable', reason, ...positionAt(text, offset) };
}
