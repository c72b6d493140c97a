import type {
  Column,
  Constraint,
  Enum,
  Index,
  Routine,
  Structure,
  Table,
  View,
} from './read-structure.ts';

/** One part that is in only one of two structures, or different in them. */
export interface Change<Part> {
  readonly from?: Part;
  readonly to?: Part;
}

export type Pair<Part> = readonly [from: Part, to: Part];

export interface Difference {
  readonly enums: readonly Change<Enum>[];
  readonly tables: readonly Change<Table>[];
  readonly columns: readonly Change<Column>[];
  readonly constraints: readonly Change<Constraint>[];
  readonly indexes: readonly Change<Index>[];
  readonly views: readonly Change<View>[];
  readonly routines: readonly Change<Routine>[];
}

/**
 * What has to change to get from one structure to another. The names of constraints do not count: models and hand-written
 * SQL name them differently. Those of indexes do: the code knows a refused value by its index.
 */
export function findDifference(from: Structure, to: Structure): Difference {
  const byName = ({ name }: { name: string }) => name;
  return {
    enums: findChanges(from.enums, to.enums, byName, ({ labels }) => labels.join()),
    tables: findChanges(from.tables, to.tables, byName),
    columns: columnChanges(from, to),
    constraints: findChanges(
      from.constraints,
      to.constraints,
      (one) => `${one.table} ${one.definition}`,
    ),
    indexes: findChanges(from.indexes, to.indexes, ({ definition }) => definition),
    views: findChanges(from.views, to.views, ({ definition }) => definition),
    routines: findChanges(from.routines, to.routines, ({ definition }) => definition),
  };
}

/** With those that are the same and have to change all the same. */
export const columnChanges = (
  from: Structure,
  to: Structure,
  hasTo: (column: Column) => boolean = () => false,
) =>
  findChanges(
    from.columns,
    to.columns,
    ({ table, name }) => `${table}.${name}`,
    (column) => `${column.type} ${String(column.default)} ${String(column.isRequired)}`,
    hasTo,
  );

function findChanges<Part>(
  from: readonly Part[],
  to: readonly Part[],
  identify: (part: Part) => string,
  contentOf: (part: Part) => string = () => '',
  hasTo: (part: Part) => boolean = () => false,
): Change<Part>[] {
  const before = new Map(from.map((part) => [identify(part), part]));
  const after = new Set(to.map(identify));
  const isSame = (old: Part, part: Part) => contentOf(old) === contentOf(part) && !hasTo(part);
  return [
    ...from.filter((part) => !after.has(identify(part))).map((part) => ({ from: part })),
    ...to.flatMap((part): Change<Part>[] => {
      const old = before.get(identify(part));
      if (old === undefined) return [{ to: part }];
      return isSame(old, part) ? [] : [{ from: old, to: part }];
    }),
  ];
}

export const gone = <Part>(changes: readonly Change<Part>[]): Part[] =>
  changes.flatMap(({ from, to }) => (from !== undefined && to === undefined ? [from] : []));

export const arrived = <Part>(changes: readonly Change<Part>[]): Part[] =>
  changes.flatMap(({ from, to }) => (from === undefined && to !== undefined ? [to] : []));

export const changed = <Part>(changes: readonly Change<Part>[]): Pair<Part>[] =>
  changes.flatMap(({ from, to }) => (from !== undefined && to !== undefined ? [[from, to]] : []));
