import type { Node, SourceFile } from 'typescript';
import type { TypeScriptApi } from '../reading.ts';

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
export function fileStyle(tree: SourceFile, ts: TypeScriptApi): FileStyle {
  const { text } = tree;
  return {
    quote: quoteOf(tree, ts),
    semicolon: semicolonOf(tree, ts),
    unit: unitOf(text),
    padding: /^import[^\n]*\{[^\s}]/m.test(text) && !/^import[^\n]*\{ /m.test(text) ? '' : ' ',
  };
}

/** The quotes of most module specifiers; without any, those of most strings. */
function quoteOf(tree: SourceFile, ts: TypeScriptApi): "'" | '"' {
  const specifiers = tree.statements.flatMap((statement) => {
    const isModule = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
    return isModule && statement.moduleSpecifier ? [statement.moduleSpecifier] : [];
  });
  const strings: readonly Node[] = specifiers.length > 0 ? specifiers : stringsIn(tree, ts);
  const single = strings.filter((node) => tree.text[node.end - 1] === "'").length;
  return single * 2 >= strings.length ? "'" : '"';
}

function stringsIn(node: Node, ts: TypeScriptApi): Node[] {
  const found: Node[] = ts.isStringLiteral(node) ? [node] : [];
  ts.forEachChild(node, (child) => {
    found.push(...stringsIn(child, ts));
  });
  return found;
}

/** Only statements that may end without a semicolon say something about it. */
function semicolonOf(tree: SourceFile, ts: TypeScriptApi): ';' | '' {
  const telling = tree.statements.filter(
    (statement) =>
      ts.isImportDeclaration(statement) ||
      ts.isExportDeclaration(statement) ||
      ts.isVariableStatement(statement) ||
      ts.isExpressionStatement(statement) ||
      ts.isExportAssignment(statement),
  );
  const ended = telling.filter(({ end }) => tree.text[end - 1] === ';').length;
  return ended * 2 >= telling.length ? ';' : '';
}

/** A tab where lines begin with tabs; else the smallest indentation of a line that is no comment's. */
function unitOf(text: string): string {
  const indents = [...text.matchAll(/^([ \t]+)(?![ \t*\r\n])/gm)].map(([, indent = '']) => indent);
  if (indents.some((indent) => indent.startsWith('\t'))) return '\t';
  const widths = indents.map(({ length }) => length).filter((width) => width > 1);
  return ' '.repeat(widths.length > 0 ? Math.min(...widths) : 2);
}
