import type {
  ArrayExpression,
  ExportNamedDeclaration,
  ImportDeclaration,
  ObjectExpression,
} from 'oxc-parser';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The offsets of a list in brackets: `{ a, b }`, `[a, b]`. */
export interface CommaList {
  /** Behind the opening bracket. */
  readonly open: number;
  /** At the closing bracket. */
  readonly close: number;
  readonly items: readonly Item[];
}

export interface Item extends Range {
  readonly comma?: Range;
}

/** The list of a literal. The tree has no commas: they are looked for between the items. A hole is an item without length. */
export function commaListOf(text: string, literal: ObjectExpression | ArrayExpression): CommaList {
  const nodes = literal.type === 'ObjectExpression' ? literal.properties : literal.elements;
  const open = literal.start + 1;
  return { open, close: literal.end - 1, items: itemsOf(text, nodes, open) };
}

/** The list of the names in the braces of an import or export, which must hold one at least. */
export function namesListOf(
  text: string,
  { specifiers }: ImportDeclaration | ExportNamedDeclaration,
): CommaList {
  const named = specifiers.filter(({ type }) => type === 'ImportSpecifier' || type === 'ExportSpecifier');
  const open = braceBefore(text, named[0]?.start ?? 0) + 1;
  const items = itemsOf(text, named, open);
  const last = items.at(-1);
  return { open, close: skipTrivia(text, last?.comma?.end ?? last?.end ?? open), items };
}

/** The brace that nothing but comments part from the first name. */
function braceBefore(text: string, start: number): number {
  let brace = text.lastIndexOf('{', start);
  while (brace > 0 && skipTrivia(text, brace + 1) !== start) brace = text.lastIndexOf('{', brace - 1);
  return brace;
}

function itemsOf(text: string, nodes: readonly (Range | null)[], open: number): Item[] {
  let before = open;
  return nodes.map((node) => {
    const { start, end } = node ?? { start: skipTrivia(text, before), end: skipTrivia(text, before) };
    const place = skipTrivia(text, end);
    if (text[place] !== ',') return { start, end };
    before = place + 1;
    return { start, end, comma: { start: place, end: before } };
  });
}

/** The offset of the next character that is neither white space nor part of a comment. */
function skipTrivia(text: string, offset: number): number {
  for (let next = offset; ;) {
    while (/\s/.test(text[next] ?? '')) next += 1;
    if (text.startsWith('//', next)) next = endOf(text, text.indexOf('\n', next), 1);
    else if (text.startsWith('/*', next)) next = endOf(text, text.indexOf('*/', next + 2), 2);
    else return next;
  }
}

const endOf = (text: string, found: number, length: number): number =>
  found < 0 ? text.length : found + length;
