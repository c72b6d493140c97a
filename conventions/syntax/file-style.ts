import type { Node, Statement } from 'oxc-parser';
import type { Source } from './parse-source.ts';
import { childrenOf } from './usages.ts';

/** How the author of a file writes. */
export interface FileStyle {
  readonly quote: "'" | '"';
  readonly semicolon: ';' | '';
  /** One step of indentation. */
  readonly unit: string;
  /** What stands within the braces of an import: a space or nothing. */
  readonly padding: ' ' | '';
}

/** Reads the habits of a file off its own text; where it has none, those of the generated projects hold. */
export function fileStyle(source: Source): FileStyle {
  const { text } = source;
  return {
    quote: quoteOf(source),
    semicolon: semicolonOf(source),
    unit: unitOf(text),
    padding: /^import[^\n]*\{[^\s}]/m.test(text) && !/^import[^\n]*\{ /m.test(text) ? '' : ' ',
  };
}

/** The quotes of most module specifiers; without any, those of most strings. */
function quoteOf({ text, program }: Source): "'" | '"' {
  const specifiers = program.body.flatMap((one) => ('source' in one && one.source ? [one.source] : []));
  const strings: readonly Node[] = specifiers.length > 0 ? specifiers : stringsIn(program);
  const single = strings.filter(({ end }) => text[end - 1] === "'").length;
  return single * 2 >= strings.length ? "'" : '"';
}

function stringsIn(node: Node): Node[] {
  const isString = node.type === 'Literal' && typeof node.value === 'string';
  return [...(isString ? [node] : []), ...childrenOf(node).flatMap(stringsIn)];
}

/** Only statements that may end without a semicolon say something about it. */
const telling = /^(?:Import|Export(?:All|Default)|Variable|Expression)/;

function semicolonOf({ text, program }: Source): ';' | '' {
  const statements = program.body.filter(endsFreely);
  const ended = statements.filter(({ end }) => text[end - 1] === ';').length;
  return ended * 2 >= statements.length ? ';' : '';
}

function endsFreely(statement: Statement): boolean {
  if (statement.type === 'ExportDefaultDeclaration')
    return !/^(?:Function|Class)Declaration$/.test(statement.declaration.type);
  if (statement.type !== 'ExportNamedDeclaration') return telling.test(statement.type);
  return statement.declaration === null || statement.declaration.type === 'VariableDeclaration';
}

/** A tab where lines begin with tabs; else the smallest indentation of a line that is no comment's. */
function unitOf(text: string): string {
  let smallest = Infinity;
  for (const [, indent = ''] of text.matchAll(/^([ \t]+)(?![ \t*\r\n])/gm)) {
    if (indent.startsWith('\t')) return '\t';
    if (indent.length > 1) smallest = Math.min(smallest, indent.length);
  }
  return ' '.repeat(Number.isFinite(smallest) ? smallest : 2);
}
