import { addColumn, alterColumns, comment, dropColumn, printColumn } from './column-statements.ts';
import { addLabels, createEnum, dropRemade, isAbout, isRemade, remake } from './enum-statements.ts';
import { arrived, changed, findDifference, gone } from './find-difference.ts';
import type { Constraint, Index, Structure, Table, View } from './read-structure.ts';

/** The SQL from one structure to another: what goes, from the leaves to the root, then what comes, the other way. */
export function writeStatements(from: Structure, to: Structure): string[] {
  const { enums, tables, columns, constraints, indexes, views } = findDifference(from, to);
  const goneTables = gone(tables).map(({ name }) => name);
  const newTables = arrived(tables).map(({ name }) => name);
  const stays = ({ table }: { table: string }) => !goneTables.includes(table);
  const isOld = ({ table }: { table: string }) => !newTables.includes(table);
  const isInline = (one: Constraint) => !isOld(one) && !one.isForeignKey;
  const changedEnums = changed(enums);
  const remade = changedEnums.filter((pair) => isRemade(pair, to));
  const isOnRemade = isAbout(remade);
  const lost = union(gone(constraints), from.constraints.filter(isOnRemade));
  const later = union(arrived(constraints), to.constraints.filter(isOnRemade)).filter(
    (one) => !isInline(one),
  );
  return [
    ...gone(views).reverse().map(dropView),
    ...lost.filter(stays).sort(foreignKeysFirst).map(dropConstraint),
    ...union(gone(indexes), from.indexes.filter(isOnRemade)).filter(stays).map(dropIndex),
    ...gone(columns).filter(stays).map(dropColumn),
    ...(goneTables.length > 0 ? [`DROP TABLE IF EXISTS ${goneTables.join(', ')};`] : []),
    ...arrived(enums).map(createEnum),
    ...changedEnums.flatMap((pair) => (remade.includes(pair) ? remake(pair) : addLabels(pair))),
    ...arrived(tables).map((table) => createTable(table, to, isInline)),
    ...arrived(columns).filter(isOld).map(addColumn),
    ...alterColumns(from, to, remade),
    ...arrived(columns).map(comment),
    ...union(arrived(indexes), to.indexes.filter(isOnRemade)).map(createIndex),
    ...later.sort(foreignKeysFirst).reverse().map(addConstraint),
    ...gone(enums).map(({ name }) => `DROP TYPE IF EXISTS ${name};`),
    ...remade.map(dropRemade),
    ...arrived(views).map(createView),
  ];
}

const union = <Part>(some: readonly Part[], others: readonly Part[]): Part[] => [
  ...new Set([...some, ...others]),
];

const foreignKeysFirst = (one: Constraint, other: Constraint) =>
  Number(other.isForeignKey) - Number(one.isForeignKey);

const dropConstraint = ({ table, name }: Constraint) =>
  `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${name};`;

const addConstraint = ({ table, name, definition }: Constraint) =>
  `ALTER TABLE ${table}\n  DROP CONSTRAINT IF EXISTS ${name},\n  ADD CONSTRAINT ${name} ${definition};`;

const dropIndex = ({ name }: Index) => `DROP INDEX IF EXISTS ${name};`;

const createIndex = ({ definition }: Index) =>
  `${definition.replace(/^CREATE (UNIQUE )?INDEX/, 'CREATE $1INDEX IF NOT EXISTS')};`;

const kindOf = ({ definition }: View) =>
  definition.startsWith('CREATE MATERIALIZED') ? 'MATERIALIZED VIEW' : 'VIEW';

export const dropView = (view: View) => `DROP ${kindOf(view)} IF EXISTS ${view.name};`;

const createView = ({ definition }: View) =>
  `${definition
    .replace(/^CREATE VIEW/, 'CREATE OR REPLACE VIEW')
    .replace(/^CREATE MATERIALIZED VIEW/, '$& IF NOT EXISTS')};`;

function createTable(
  { name }: Table,
  { columns, constraints }: Structure,
  isInline: (one: Constraint) => boolean,
): string {
  const isOwn = ({ table }: { table: string }) => table === name;
  const rules = constraints.filter((one) => isOwn(one) && isInline(one));
  const lines = [
    ...columns.filter(isOwn).map(printColumn),
    ...rules.map((one) => `CONSTRAINT ${one.name} ${one.definition}`),
  ];
  return `CREATE TABLE IF NOT EXISTS ${name} (\n  ${lines.join(',\n  ')}\n);`;
}
