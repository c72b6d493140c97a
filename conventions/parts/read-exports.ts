import type { Expression, Node } from 'typescript';
import type { TypeScriptApi } from './registry/reading.ts';
import { bindingsOf, type Binding } from './registry/syntax/bindings.ts';
import { exportedNames } from './registry/syntax/exported-names.ts';
import { parseSource, type Source, type Unreadable } from './registry/syntax/parse-source.ts';

/** What a file offers to others. */
export interface Exports {
  readonly kind: 'read';
  /** The values it exports by name. */
  readonly names: ReadonlySet<string>;
  readonly hasDefault: boolean;
  /** An `export *` was seen, so a name that is not listed may still be exported. */
  readonly isOpen: boolean;
  /** The file declares a table with the ORM. */
  readonly hasTable: boolean;
}

/** Reads which values a file exports, and whether it declares a table. Pure; never throws. */
export function readExports(text: string, ts: TypeScriptApi): Exports | Unreadable {
  const source = parseSource(text, ts);
  if (source.kind === 'unreadable') return source;
  const { names, isOpen } = exportedNames(source, ts);
  const exported = new Set([...names.values()].flat());
  const hasDefault = exported.delete('default');
  return { kind: 'read', names: exported, hasDefault, isOpen, hasTable: hasTable(source, ts) };
}

const tableFunction = /^(?:pg|mysql|sqlite|singlestore)Table(?:Creator)?$/;
const schemaFunction = /^(?:pg|mysql|singlestore)Schema$/;

function hasTable({ tree }: Source, ts: TypeScriptApi): boolean {
  const bindings = bindingsOf(tree, ts);
  const ofOrm = [...bindings.values()].filter(
    ({ from, isType }) => from.startsWith('drizzle-orm/') && !isType,
  );
  if (ofOrm.length === 0) return false;
  const hasSchema = ofOrm.some(({ imported }) => schemaFunction.test(imported));
  const declaresTable = (node: Node): boolean =>
    (ts.isCallExpression(node) && isTableFunction(node.expression, bindings, hasSchema, ts)) ||
    (ts.forEachChild(node, (child) => declaresTable(child) || undefined) ?? false);
  return declaresTable(tree);
}

/** `pgTable(…)` under whatever name it is imported, `pg.pgTable(…)`, and `schema.table(…)` of a schema of the ORM. */
function isTableFunction(
  callee: Expression,
  bindings: ReadonlyMap<string, Binding>,
  hasSchema: boolean,
  ts: TypeScriptApi,
): boolean {
  if (ts.isIdentifier(callee)) {
    const binding = bindings.get(callee.text);
    return binding?.from.startsWith('drizzle-orm/') === true && tableFunction.test(binding.imported);
  }
  if (!ts.isPropertyAccessExpression(callee)) return false;
  if (callee.name.text === 'table') return hasSchema;
  const namespace = ts.isIdentifier(callee.expression) ? bindings.get(callee.expression.text) : undefined;
  return namespace?.from.startsWith('drizzle-orm/') === true && tableFunction.test(callee.name.text);
}
