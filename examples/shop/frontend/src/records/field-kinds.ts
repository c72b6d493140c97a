import type { Field } from './record-definition';

/** What a list can do with a field of a type. How it is shown is said in `value-looks.tsx`, how it is asked for in `forms/`. */
export interface FieldKind {
  readonly filter?: FilterKind;
  /** What the API takes as a value of the filter, where it is no choice. */
  readonly pattern?: RegExp;
  readonly isSorted?: true;
  /** Whether the search looks into it. */
  readonly isSearched?: true;
  /** Numbers stand below each other with their last digits. */
  readonly isNumeric?: true;
}

export type FilterKind = 'choice' | 'boolean' | 'exact' | 'range' | 'tags';

const line: FieldKind = { isSorted: true, isSearched: true };
const number = { filter: 'range', isSorted: true, isNumeric: true } as const satisfies FieldKind;
const choice: FieldKind = { filter: 'choice', isSorted: true };

const kinds: Readonly<Record<Field['type'], FieldKind>> = {
  string: line,
  text: { isSearched: true },
  email: line,
  url: line,
  phone: line,
  colour: line,
  integer: { ...number, pattern: /^-?\d{1,9}$/ },
  decimal: { ...number, pattern: /^-?\d{1,100}(?:\.\d{1,100})?$/ },
  boolean: { filter: 'boolean', isSorted: true, pattern: /^(?:true|false)$/ },
  bigint: { ...number, pattern: /^-?\d{1,18}$/ },
  percent: { ...number, pattern: /^-?\d{1,3}(?:\.\d{1,2})?$/ },
  money: { ...number, pattern: /^-?\d{1,19}(?:\.\d{1,4})?$/ },
  duration: { ...number, pattern: /^\d{1,9}$/ },
  time: { filter: 'range', isSorted: true, pattern: /^\d{2}:\d{2}(?::\d{2})?$/ },
  date: { filter: 'range', isSorted: true, pattern: /^\d{4}-\d{2}-\d{2}$/ },
  datetime: { filter: 'range', isSorted: true, pattern: /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/ },
  uuid: { filter: 'exact', pattern: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i },
  json: {},
  tags: { filter: 'tags', pattern: /^[^]{1,60}$/ },
  enum: choice,
  country: choice,
  currency: choice,
};

export const kindOf = ({ type }: Field): FieldKind => kinds[type];
