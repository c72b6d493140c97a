import type {
  ArrayLiteralExpression,
  NamedExports,
  NamedImports,
  ObjectLiteralExpression,
  SourceFile,
} from 'typescript';
import type { TypeScriptApi } from '../reading.ts';

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
  readonly items: readonly (Range & { readonly comma?: Range })[];
}

export function commaListOf(
  node: ObjectLiteralExpression | ArrayLiteralExpression | NamedImports | NamedExports,
  tree: SourceFile,
  ts: TypeScriptApi,
): CommaList {
  const [bracket, list] = node.getChildren(tree);
  const items: (Range & { comma?: Range })[] = [];
  for (const child of list?.getChildren(tree) ?? []) {
    const range = { start: child.getStart(tree), end: child.end };
    const last = items.at(-1);
    if (child.kind !== ts.SyntaxKind.CommaToken) items.push(range);
    else if (last) last.comma = range;
  }
  return { open: bracket?.end ?? node.end, close: node.end - 1, items };
}
