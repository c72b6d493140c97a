import { getTableColumns } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { ColumnExposure } from '../access/exposure.ts';
import { wholeNumber } from '../values/whole-number.ts';

/** What a list can do with a column. */
export interface ListColumn extends Kind {
  /** As requests and answers call it. */
  readonly name: string;
  readonly column: PgColumn;
  /** A value of it as text: in a query, and in a cursor. */
  readonly value: z.ZodType;
}

interface Kind {
  /** `?paid=true`, `?status=draft&status=sent`, or `?amountFrom=10&amountTo=20`, both inclusive. */
  readonly filter?: 'equal' | 'any' | 'range';
  readonly isSorted?: true;
  /** Whether `?search=` looks into it. */
  readonly isSearched?: true;
  /** Whether it holds several values: a filter asks for any that it shares with them. */
  readonly isList?: true;
  /** Whether it is exact to the microsecond, and a `Date` is not. */
  readonly isMoment?: true;
}

interface ColumnType extends Kind {
  readonly valueOf: (column: PgColumn) => z.ZodType;
}

const integer: ColumnType = {
  filter: 'range',
  isSorted: true,
  valueOf: () => wholeNumber(z.int32()),
};

const isWholeOf64Bits = (text: string): boolean =>
  /^-?\d{1,19}$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);

/** By the types of the ORM. A column of any other type, such as JSON, can be shown, and no more. */
const types: Readonly<Partial<Record<string, ColumnType>>> = {
  PgVarchar: { isSorted: true, isSearched: true, valueOf: () => z.string() },
  // A code of a list that is kept elsewhere, such as the countries.
  PgChar: {
    filter: 'any',
    isSorted: true,
    valueOf: ({ length = 1 }: PgColumn & { readonly length?: number }) =>
      z
        .string()
        .length(length)
        .meta({ examples: ['A'.repeat(length)] }),
  },
  PgArray: { filter: 'any', isList: true, valueOf: () => z.string().min(1).max(60) },
  PgText: { isSearched: true, valueOf: () => z.string() },
  PgUUID: { filter: 'equal', valueOf: () => z.guid() },
  PgEnumColumn: {
    filter: 'any',
    isSorted: true,
    valueOf: ({ enumValues = [] }) => z.enum(enumValues),
  },
  PgBoolean: {
    filter: 'equal',
    isSorted: true,
    valueOf: () => z.enum(['true', 'false']).transform((text) => text === 'true'),
  },
  PgInteger: integer,
  PgSmallInt: integer,
  PgBigInt64: {
    filter: 'range',
    isSorted: true,
    valueOf: () =>
      z
        .string()
        .refine(isWholeOf64Bits, 'Expected a whole number of 64 bits.')
        .meta({ examples: ['1'] }),
  },
  PgTime: {
    filter: 'range',
    isSorted: true,
    valueOf: () =>
      z
        .string()
        .regex(
          /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/,
          'Expected a time of day such as "09:30".',
        )
        .meta({ examples: ['09:30'] }),
  },
  PgNumeric: {
    filter: 'range',
    isSorted: true,
    valueOf: () =>
      z
        .string()
        .regex(/^-?\d{1,1000}(?:\.\d{1,1000})?$/, 'Expected a decimal such as "1.5".')
        .meta({ examples: ['1.5'] }),
  },
  PgDateString: { filter: 'range', isSorted: true, valueOf: () => z.iso.date() },
  PgTimestamp: {
    filter: 'range',
    isSorted: true,
    isMoment: true,
    valueOf: () => z.iso.datetime({ offset: true }),
  },
};

/** What the model keeps from answers. */
export type Kept = Pick<ColumnExposure<Readonly<Record<string, unknown>>>, 'hidden' | 'writeOnly'>;

const own = ['id', 'workspaceId', 'createdById', 'deletedAt'];

/** The columns that a list is searched, filtered and sorted by: of those that are answered, so that no filter tells a secret. */
export function listColumns(table: PgTable, { hidden, writeOnly }: Kept): readonly ListColumn[] {
  const kept = [...own, ...hidden, ...writeOnly];
  return Object.entries<PgColumn>(getTableColumns(table)).flatMap(([name, column]) => {
    const type = types[column.columnType];
    if (type === undefined || kept.includes(name)) return [];
    const { valueOf, ...kind } = type;
    return { ...kind, name, column, value: valueOf(column) };
  });
}
