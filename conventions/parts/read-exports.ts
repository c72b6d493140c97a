import type { Expression, Node } from 'oxc-parser';
import { bindingsOf, type Binding } from '../syntax/bindings.ts';
import { exportedValues, type ExportedValues } from '../syntax/exported-values.ts';
import type { Source, Unreadable } from '../syntax/parse-source.ts';
import { childrenOf } from '../syntax/usages.ts';

/** What a file offers to others. */
export interface Exports extends ExportedValues {
  readonly kind: 'read';
  /** The file declares a table with the ORM. */
  readonly hasTable: boolean;
}

/** Reads which values a file exports, and whether it declares a table. Pure; never throws. */
export function readExports(source: Source | Unreadable): Exports | Unreadable {
  if (source.kind === 'unreadable') return source;
  return { kind: 'read', ...exportedValues(source), hasTable: hasTable(source) };
}

const tableFunction = /^(?:pg|mysql|sqlite|singlestore)Table(?:Creator)?$/;
const schemaFunction = /^(?:pg|mysql|singlestore)Schema$/;

type Bindings = ReadonlyMap<string, Binding>;

function hasTable(source: Source): boolean {
  const bindings = bindingsOf(source);
  const ofOrm = [...bindings.values()].filter(
    ({ from, isType }) => from.startsWith('drizzle-orm/') && !isType,
  );
  if (ofOrm.length === 0) return false;
  const hasSchema = ofOrm.some(({ imported }) => schemaFunction.test(imported));
  const declaresTable = (node: Node): boolean =>
    (node.type === 'CallExpression' && isTableFunction(node.callee, bindings, hasSchema)) ||
    childrenOf(node).some(declaresTable);
  return declaresTable(source.program);
}

/** `pgTable(…)` under whatever name it is imported, `pg.pgTable(…)`, `pgTable.withRLS(…)`, and `schema.table(…)`. */
function isTableFunction(callee: Expression, bindings: Bindings, hasSchema: boolean): boolean {
  if (callee.type === 'Identifier') return tableFunction.test(importedOf(callee, bindings) ?? '');
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  const { name } = callee.property;
  if (name === 'table') return hasSchema;
  if (name === 'withRLS') return isTableFunction(callee.object, bindings, hasSchema);
  return importedOf(callee.object, bindings) !== undefined && tableFunction.test(name);
}

/** The name that an identifier has in the ORM. */
function importedOf(node: Expression, bindings: Bindings): string | undefined {
  const binding = node.type === 'Identifier' ? bindings.get(node.name) : undefined;
  return binding?.from.startsWith('drizzle-orm/') === true ? binding.imported : undefined;
}
