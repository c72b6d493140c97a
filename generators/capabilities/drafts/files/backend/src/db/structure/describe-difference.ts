import { printColumn } from './column-statements.ts';
import { findDifference, type Change } from './find-difference.ts';
import type { Structure } from './read-structure.ts';

interface Side {
  /** `the models` */
  readonly name: string;
  readonly structure: Structure;
}

/** One line for each part that two structures do not share. None where they agree. */
export function describeDifference(from: Side, to: Side): string[] {
  const describe = <Part>(changes: readonly Change<Part>[], print: (part: Part) => string) =>
    changes.map((change) => {
      if (change.from === undefined) return `only in ${to.name}: ${print(change.to as Part)}`;
      if (change.to === undefined) return `only in ${from.name}: ${print(change.from)}`;
      return `in ${from.name}: ${print(change.from)}; in ${to.name}: ${print(change.to)}`;
    });
  const difference = findDifference(from.structure, to.structure);
  return [
    ...describe(difference.enums, ({ name, labels }) => `enum ${name} (${labels.join(', ')})`),
    ...describe(difference.tables, ({ name }) => `table ${name}`),
    ...describe(difference.columns, (column) => `column ${column.table}.${printColumn(column)}`),
    ...describe(difference.constraints, (one) => `constraint on ${one.table}: ${one.definition}`),
    ...describe(difference.indexes, ({ definition }) => definition.replace('CREATE ', '')),
    ...describe(difference.views, ({ definition }) => definition.replace('CREATE ', '')),
    ...describe(difference.routines, ({ name }) => `routine ${name}`),
  ];
}
