import type { z } from 'zod';
import type { Field } from './field.ts';
import type { FieldArguments, GivenArguments } from './field-types.ts';

/** Everything that one type of field is, in every layer. Code is text: nothing here knows the libraries that it names. */
export type FieldTypeRow = TypeFacts & (WithColumn | WithValues);

interface TypeFacts {
  /** What it holds, as prompts and docs say it. */
  readonly description: string;
  /** What people call it elsewhere; `percent(5,2)` brings its own brackets. */
  readonly words: readonly string[];
  /** What stands in its brackets; a type without them takes none. */
  readonly brackets?: Brackets;
  /** What is needed instead of this default; nothing when the default is right. */
  readonly refusal?: (value: string, field: Field) => string | undefined;
  readonly mayBeEmpty?: boolean;
  /** Several values at once: an empty list stands for none, so it is never NULL, and lists that share one are no duplicates. */
  readonly isList?: boolean;
  /** How many values there are, where they are so few that it matters. */
  readonly count?: (field: Field) => number;
  /** Whether people look for rows by what is in it. */
  readonly isSearchable?: boolean;
  /** How lists are filtered by it: one value, any of several, or `From` and `To`. Nothing where they are not. */
  readonly filter?: 'equal' | 'any' | 'range';
  /** Whether it may name another row: samples of tests leave such a value out where they may. */
  readonly isIdentifier?: boolean;
  /** How people meet it. */
  readonly page: PageFacts;
  /** What a request may hold. `constant` is the model's enum, where the type has a list of values. */
  readonly schema: (field: Field, constant: string) => string;
  /** The schema among the project's own that `schema` names. */
  readonly schemaImport?: SchemaImport;
  /** What a response holds, where it is not the very same. */
  readonly response?: string;
  /** The default in code; nothing where it is a quoted text. */
  readonly defaultCode?: (value: string) => DefaultCode | undefined;
}

/** What the pages of a feature, and the walks through them, have to know of a type. */
export interface PageFacts {
  /** Which of the web's controls asks for it, and shows it. */
  readonly control: PageControl;
  /** What somebody might type, and the field takes; nothing where they choose. */
  readonly typed?: (field: Field) => string;
  /** What somebody might type by mistake, and the issue that the form then names: a key of `form.issues`. */
  readonly mistyped?: { readonly text: string; readonly issue: string };
  /** What a form begins with, of a default that is more than a text or a number. */
  readonly initial?: (value: string) => string;
  /** A list of values that is the same for every feature, below `frontend/`. */
  readonly values?: SchemaImport;
  /** What a definition of a field says besides its type: `scale: 2`. */
  readonly definition?: (field: Field) => readonly string[];
  /** Its place among the columns that a list shows of itself, the lowest first; nothing where it is too long for one. */
  readonly rank?: number;
  /** Whether people call a row by it: sooner than by others, or never. */
  readonly title?: 'first' | 'never';
  /** Whether its control says something even where nobody touches it. */
  readonly isNeverBlank?: boolean;
}

/** What the web knows how to ask for and to show. */
export type PageControl =
  | 'string'
  | 'text'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'uuid'
  | 'json'
  | 'enum'
  | 'email'
  | 'url'
  | 'phone'
  | 'colour'
  | 'country'
  | 'currency'
  | 'bigint'
  | 'percent'
  | 'money'
  | 'time'
  | 'duration'
  | 'tags';

/** A type of PostgreSQL. */
interface WithColumn {
  readonly column: (field: Field) => Column;
  readonly values?: never;
}

/** A list of values, each with a label: every field brings an SQL type of its own. */
interface WithValues {
  readonly column?: never;
  readonly values: (field: Field) => readonly string[];
}

export interface Column {
  /** The ORM's function, and what follows the column's name in its call. */
  readonly builder: string;
  readonly options?: string;
  /** What follows the call: `.array()`. */
  readonly suffix?: string;
  /** The type in SQL. */
  readonly sql: string;
}

/** `literal` reads the same in TypeScript and in SQL; `sql` is an expression of the database. */
export type DefaultCode = { readonly literal: string } | { readonly sql: string };

export interface SchemaImport {
  readonly name: string;
  /** Where it is declared, below `backend/`. */
  readonly file: `src/${string}.ts`;
}

export interface Brackets {
  /** As the docs show them: `10,2`. */
  readonly example: string;
  /** What is taken where no brackets stand, and offered by a prompt; without it they are needed. */
  readonly assumed?: string;
  /** What a prompt asks for. */
  readonly question: string;
  /** The same as keys of a spec that is JSON. */
  readonly shape: ArgumentShape;
  readonly read: (items: readonly BracketItem[]) => FieldArguments;
  /** Fills in what is left out. @throws FieldFault */
  readonly judge: (given: GivenArguments) => FieldArguments;
  /** The inverse of `read`. */
  readonly print: (field: Field) => string;
}

export type ArgumentShape = {
  readonly [Key in keyof FieldArguments]?: z.ZodType<Argument<Key>, Argument<Key>>;
};

type Argument<Key extends keyof FieldArguments> = NonNullable<FieldArguments[Key]>;

/** What stands between two commas, and where in the field's text. */
export interface BracketItem {
  readonly text: string;
  readonly offset: number;
}
