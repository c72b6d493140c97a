import {
  createScanner,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { positionAt, type Fault } from './fault.ts';

/** Deeper than whatever is read, and far from where readers that go down level by level run out of stack. */
const deepest = 100;

export type JsonResult =
  | { readonly kind: 'read'; readonly root: Node; readonly value: unknown }
  | { readonly kind: 'faulty'; readonly fault: Fault };

interface Wrong {
  readonly offset: number;
  readonly reason: string;
  readonly remedy?: string;
}

/**
 * Reads a JSON text that somebody wrote. Never throws: what is wrong comes back with its place. Two equal keys are wrong,
 * for one of the values would be lost.
 *
 * @param name what the messages call the text
 */
export function readJson(text: string, name: string): JsonResult {
  const faulty = ({ offset, reason, remedy = 'Correct it by hand.' }: Wrong): JsonResult => ({
    kind: 'faulty',
    fault: { message: `${name} ${reason}.`, remedy, ...positionAt(text, offset) },
  });
  const wrong = undecoded(text) ?? tooDeep(text);
  if (wrong) return faulty(wrong);
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { disallowComments: true });
  const [error] = errors;
  if (error || !root) return faulty(misspelled(text, error));
  const double = doubleKey(root);
  return double ? faulty(double) : { kind: 'read', root, value: getNodeValue(root) };
}

/** Bytes that are no UTF-8 arrive as replacement characters. */
function undecoded(text: string): Wrong | undefined {
  const offset = text.search(/[\uFFFD\0]/);
  if (offset === -1) return undefined;
  const reason = text[offset] === '\0' ? 'holds a null byte' : 'holds a byte that is no UTF-8';
  return { offset, reason, remedy: 'Save the file as UTF-8 text.' };
}

function tooDeep(text: string): Wrong | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const offset = scanner.getTokenOffset();
    const first = text[offset] ?? '';
    if ('{['.includes(first)) depth += 1;
    if ('}]'.includes(first)) depth -= 1;
    if (depth > deepest) return { offset, reason: `is nested more than ${String(deepest)} levels deep` };
  }
  return undefined;
}

function misspelled(text: string, error: ParseError | undefined): Wrong {
  if (text.trim() === '') return { offset: 0, reason: 'is empty', remedy: 'Write a JSON object: {}.' };
  const words = error ? printParseErrorCode(error.error).replace(/(?<=[a-z])(?=[A-Z])/g, ' ') : 'no value';
  return { offset: error?.offset ?? 0, reason: `is no valid JSON: ${words.toLowerCase()} here` };
}

/** Goes down level by level: the text is known to have few. */
function doubleKey({ type, children = [] }: Node): Wrong | undefined {
  const keys = new Set<unknown>();
  for (const child of children) {
    const [key] = type === 'object' ? (child.children ?? []) : [];
    if (key && keys.has(key.value))
      return { offset: key.offset, reason: `has the key ${JSON.stringify(key.value)} twice in one object` };
    keys.add(key?.value);
    const below = doubleKey(child);
    if (below) return below;
  }
  return undefined;
}
