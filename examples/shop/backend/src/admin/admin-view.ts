import { getTableColumns } from 'drizzle-orm';
import type { PgTable, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { AppContext } from '../core/context/app-context.ts';

/** The rows of one table in the admin pages. It is read as it stands; what is written goes through a service. */
export interface AdminView<
  Table extends PgTable = PgTable,
  Create extends z.ZodObject = z.ZodObject,
  Update extends z.ZodObject = z.ZodObject,
> {
  readonly title: string;
  /** It has a key `id` of its own. */
  readonly table: Table;
  /**
   * What is shown: the first is what people call a row, the short ones behind it stand in lists. A field of a form that is
   * not named here is written and never shown. It is every column, but for those that the model keeps from these pages, and
   * those that are `hidden` here; where nothing is named, they stand in the order of the model.
   */
  readonly columns: readonly ColumnOf<Table>[];
  readonly exposure?: KeptBack;
  readonly hidden?: readonly ColumnOf<Table>[];
  /** Texts that the search looks into. */
  readonly search: readonly ColumnOf<Table>[];
  /** Each of these may be absent: then nobody can do it here. */
  readonly create?: {
    readonly fields: Create;
    readonly run: (
      context: AppContext,
      input: z.output<Create>,
      userId: string,
    ) => Promise<unknown>;
  };
  readonly update?: {
    readonly fields: Update;
    readonly run: (
      context: AppContext,
      row: RowOf<Table>,
      input: z.output<Update>,
    ) => Promise<unknown>;
  };
  readonly remove?: (context: AppContext, row: RowOf<Table>) => Promise<void>;
}

type ColumnOf<Table extends PgTable> = keyof PgUpdateSetSource<Table> & string;
type RowOf<Table extends PgTable> = Table['$inferSelect'];

/** What a model says of its columns: what is in no answer is on no page either. One that says nothing keeps back any. */
interface KeptBack {
  readonly hidden?: readonly string[];
  readonly writeOnly?: readonly string[];
}

/** What the application fills in everywhere. */
type FilledIn = 'id' | 'workspaceId' | 'createdById' | 'createdAt' | 'updatedAt' | 'deletedAt';

/** The columns that a view has to show. */
type ShownColumn<Row, Of extends KeptBack> = Exclude<
  keyof Row & string,
  FilledIn | NonNullable<Of['hidden' | 'writeOnly']>[number]
>;

/** A column that is neither shown nor kept back is a type error that names it. */
type Complete<Forgotten extends string> = [Forgotten] extends [never]
  ? unknown
  : {
      readonly columns: `The column ${Forgotten} is missing: name it in columns, in hidden, or in the exposure of the model`;
    };

/** Lets the functions of a view take their types from its table and its fields. */
export function adminView<
  Table extends PgTable,
  Create extends z.ZodObject,
  Update extends z.ZodObject,
  const Columns extends readonly ColumnOf<Table>[],
  const Of extends KeptBack = KeptBack,
  const Hidden extends ColumnOf<Table> = never,
>(
  view: Omit<AdminView<Table, Create, Update>, 'columns'> & {
    readonly columns?: Columns;
    readonly exposure?: Of;
    readonly hidden?: readonly Hidden[];
  } & Complete<Exclude<ShownColumn<RowOf<Table>, Of>, Columns[number] | Hidden>>,
): AdminView {
  const { columns = shownOf(view) } = view;
  return { ...view, columns } as unknown as AdminView;
}

interface Viewed {
  readonly table: PgTable;
  readonly exposure?: KeptBack;
  readonly hidden?: readonly string[];
}

/** The table's own columns; the workspace comes early, because lists show the rows of all of them, and moments last. */
function shownOf({ table, exposure, hidden: others = [] }: Viewed): string[] {
  const { hidden = [], writeOnly = [] } = exposure ?? {};
  const unseen = new Set<string>(['id', 'createdById', ...others, ...hidden, ...writeOnly]);
  const names = Object.keys(getTableColumns(table)).filter((name) => !unseen.has(name));
  const isKept = (name: string) => ['workspaceId', ...moments].includes(name);
  const [first = 'id', ...rest] = names.filter((name) => !isKept(name));
  const inTable = (name: string) => names.includes(name);
  return [first, ...['workspaceId'].filter(inTable), ...rest, ...moments.filter(inTable)];
}

const moments = ['createdAt', 'updatedAt', 'deletedAt'];
