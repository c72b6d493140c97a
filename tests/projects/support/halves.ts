import type { Part } from 'paxx-conventions';

/** A change of one file: what stands there, and what takes its place. The file is a part of the feature, or a path. */
export type Edit = readonly [file: Part | `${string}.${string}`, from: string | RegExp, to: string];

/** One place that was forgotten, who catches it, and what that says. */
export interface Half {
  readonly forgotten: string;
  readonly edits: readonly Edit[];
  /** The script of the project, and the words of its output: the place, and what to write there. */
  readonly caughtBy: Catcher;
  readonly says: readonly string[];
}

export type Catcher =
  'backend types' | 'frontend types' | 'labels' | 'queries' | 'operations' | 'settings' | 'api:check';

const column: Edit = [
  'model',
  '...timestamps(),',
  "note: varchar('note', { length: 20 }),\n    ...timestamps(),",
];
const inputs: Edit = [
  'schemas',
  /(number: fields\.number[^,]*,)/g,
  '$1\n    note: z.string().max(20).nullish(),',
];
const answer: Edit = [
  'schemas',
  'number: z.string(),',
  'number: z.string(),\n    note: z.string().nullable(),',
];
const response: Edit = ['service', 'number: row.number,', 'number: row.number,\n    note: row.note,'];
const admin: Edit = ['admin', "columns: ['number',", "columns: ['number', 'note',"];
const hidden: Edit = ['model', 'hidden: []', "hidden: ['note']"];

const value: Edit = ['model', "'draft', 'sent'", "'draft', 'sent', 'paid'"];
const valueInSchema: Edit = ['schemas', "'draft', 'sent'", "'draft', 'sent', 'paid'"];
const lessValue: Edit = ['model', "'draft', 'sent'", "'draft'"];
const lessValueInSchema: Edit = ['schemas', "'draft', 'sent'", "'draft'"];

const filter: Edit = [
  'router',
  'querystring: pageQuerySchema,',
  "querystring: pageQuerySchema.safeExtend({ status: z.enum(['draft', 'sent']).optional() }),",
];

const labels = (what: string) =>
  ['en', 'hi'].map((locale) => `frontend/messages/${locale}/orders.json: ${what}`);

/** The table "what catches a forgotten half": every row that nobody caught, and its siblings. */
export const halves: readonly Half[] = [
  {
    forgotten: 'everything but the model of a nullable column',
    edits: [column],
    caughtBy: 'backend types',
    says: [
      'schemas.ts',
      'admin.ts',
      "'note' is missing",
      'The column note is missing: name it in columns, in hidden,',
    ],
  },
  {
    forgotten: 'the create and update schemas of a nullable column',
    edits: [column, answer, response, admin],
    caughtBy: 'backend types',
    says: ['schemas.ts', "'note' is missing"],
  },
  {
    forgotten: 'the answer of a nullable column',
    edits: [column, inputs, admin],
    caughtBy: 'backend types',
    says: ['schemas.ts', "'note' is missing"],
  },
  {
    forgotten: 'the admin columns',
    edits: [column, inputs, answer, response],
    caughtBy: 'backend types',
    says: ['admin.ts', 'The column note is missing: name it in columns, in hidden,'],
  },
  {
    forgotten: 'the messages of all locales',
    edits: [column, inputs, answer, response, admin],
    caughtBy: 'labels',
    says: labels('fields lacks the label of note'),
  },
  {
    forgotten: 'the label of a new enum value',
    edits: [value, valueInSchema],
    caughtBy: 'labels',
    says: labels('values.status lacks the label of paid'),
  },
  {
    forgotten: 'the schemas of a new enum value',
    edits: [value],
    caughtBy: 'backend types',
    says: ['service.ts', '"paid"'],
  },
  {
    forgotten: 'the schemas of an enum value that is gone',
    edits: [lessValue],
    caughtBy: 'backend types',
    says: ['schemas.ts', 'status'],
  },
  {
    forgotten: 'the label of an enum value that is gone',
    edits: [lessValue, lessValueInSchema],
    caughtBy: 'labels',
    says: labels('values.status has a label of sent, which the API does not have'),
  },
  {
    forgotten: 'everything but the model of a column that is gone or renamed',
    edits: [['model', "status: orderStatus('status')", "state: orderStatus('state')"]],
    caughtBy: 'backend types',
    says: ['schemas.ts', "'status' does not exist", 'service.ts', 'admin.ts'],
  },
  {
    forgotten: 'the repository half of a filter',
    edits: [filter],
    caughtBy: 'queries',
    says: ['orders_list does what ?status promises', 'add its condition to the repository'],
  },
  {
    forgotten: 'the summary of an operation',
    edits: [['router', "summary: 'See one order',", '']],
    caughtBy: 'operations',
    says: ['GET /api/v1/workspaces/{workspaceId}/or', 'give the route a schema.summary'],
  },
  {
    forgotten: 'the client of a new operation',
    edits: [['router', "operationId: 'orders_get',", "operationId: 'orders_see',"]],
    caughtBy: 'api:check',
    says: ['backend/openapi.json is not what the routes say', 'pnpm api:generate'],
  },
  {
    forgotten: 'the words of a permission',
    edits: [['permissions', /description: '[^']*',/, '']],
    caughtBy: 'backend types',
    says: ['permissions.ts', 'description'],
  },
  {
    forgotten: 'a setting in .env.example',
    edits: [['.env.example', /^#? ?PORT=.*$/m, '']],
    caughtBy: 'settings',
    says: ['PORT'],
  },
];

/** What is meant is quiet. */
export const meant: readonly Half[] = [
  {
    forgotten: 'a column that is exposed nowhere',
    edits: [column, hidden],
    caughtBy: 'backend types',
    says: [],
  },
  {
    forgotten: 'a column that the admin pages alone hide',
    edits: [column, inputs, answer, response, ['admin', 'search:', "hidden: ['note'],\n  search:"]],
    caughtBy: 'backend types',
    says: [],
  },
  {
    forgotten: 'a filter with both halves',
    edits: [
      filter,
      [
        'repository',
        'and(all(workspaceId), after(orders, query.cursor))',
        "and(all(workspaceId), 'status' in query ? eq(orders.status, query.status as 'draft') : undefined, after(orders, query.cursor))",
      ],
    ],
    caughtBy: 'queries',
    says: [],
  },
];

/** A reference that somebody adds by hand, in every place that a column has. */
export const handmadeReference: readonly Edit[] = [
  [
    'model',
    '...timestamps(),',
    "customerId: uuid('customer_id').references(() => customers.id),\n    ...timestamps(),",
  ],
  ['model', /^(import .*mixins\.ts';)$/m, "$1\nimport { customers } from 'CUSTOMERS';"],
  ['schemas', /(number: fields\.number[^,]*,)/g, '$1\n    customerId: z.uuid().nullish(),'],
  ['schemas', 'number: z.string(),', 'number: z.string(),\n    customerId: z.uuid().nullable(),'],
  ['service', 'number: row.number,', 'number: row.number,\n    customerId: row.customerId,'],
  ['admin', "columns: ['number',", "columns: ['number', 'customerId',"],
];
