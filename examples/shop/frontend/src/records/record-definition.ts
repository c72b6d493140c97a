import type { AppDefinition } from '@/config/app-definition';

/** What the web knows of a feature's rows. Lists, forms and pages are made of it, and of nothing else. */
export interface RecordDefinition {
  readonly app: AppDefinition;
  /** The permission without which nothing can be created, changed or deleted. */
  readonly manage: `can_${string}`;
  /** The permission to delete removed rows for good, of a feature that keeps them. */
  readonly purge?: `can_${string}`;
  /** The field by which people call a row: it heads the row's page, and is its link in a list. */
  readonly title: string;
  readonly fields: Fields;
}

/** One that fits the API: whoever forgets a field of a row or of a request gets a type error. */
export interface DefinitionOf<Row, Input> extends RecordDefinition {
  readonly title: keyof Row & string;
  readonly fields: Readonly<Record<Exclude<keyof Row | keyof Input, 'id' | Stamp> & string, Field>>;
}

export type Fields = Readonly<Record<string, Field>>;

/** Enough of a field to show it, to filter and sort by it, and to ask for it. */
export type Field = (Plain | Decimal | Money | Choice) & {
  /** What a new form begins with: the default of the column, where it is a value and no rule. */
  readonly initial?: string | number | boolean | readonly string[];
  /** It is taken and never answered: forms ask for it, nothing shows it. */
  readonly isSecret?: true;
};

interface Plain {
  readonly type:
    | 'string'
    | 'text'
    | 'integer'
    | 'boolean'
    | 'date'
    | 'datetime'
    | 'uuid'
    | 'json'
    | 'email'
    | 'url'
    | 'phone'
    | 'colour'
    | 'currency'
    | 'bigint'
    | 'percent'
    | 'time'
    | 'duration'
    | 'tags';
}

interface Decimal {
  readonly type: 'decimal';
  /** Digits after the point. */
  readonly scale: number;
}

interface Money {
  readonly type: 'money';
  /** By its code of ISO 4217. */
  readonly currency: string;
}

interface Choice {
  readonly type: 'enum' | 'country';
  readonly values: readonly string[];
}

/** What every row has beside its own fields: the web shows it, and asks nobody for it. */
const stamps = {
  createdAt: { type: 'datetime' },
  updatedAt: { type: 'datetime' },
} as const satisfies Fields;

type Stamp = keyof typeof stamps;

export const isStamp = (name: string): name is Stamp => Object.hasOwn(stamps, name);

/** What can be read of a row, by name. */
export const shownFields = (fields: Fields): Fields => ({
  ...Object.fromEntries(Object.entries(fields).filter(([, { isSecret }]) => isSecret !== true)),
  ...stamps,
});

/** A row as the shared pieces take it, whatever else it has. */
export interface RecordRow {
  readonly id: string;
  readonly updatedAt: string;
}

/** One that was removed and is kept. */
export interface RemovedRow extends RecordRow {
  readonly deletedAt: string | null;
}

export interface RecordPage<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
  readonly total?: number;
}
