import type { Part } from 'paxx-conventions';

/** A change of one file: what stands there, and what takes its place. The file is a part of the feature, or a path. */
export type Edit = readonly [file: Part | `${string}.${string}`, from: string | RegExp, to: string];

/** One place that was forgotten, who catches it, and what that says. */
export interface Half {
  readonly forgotten: string;
  readonly edits: readonly Edit[];
  /** The script of the project, and the words of its output: the place, as a part of the feature or in words, and what to write there. */
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
  'const orderFields = {',
  'const orderFields = {\n  note: z.string().max(20).nullish(),',
];
const answer: Edit = [
  'schemas',
  'number: z.string(),',
  'number: z.string(),\n    note: z.string().nullable(),',
];
const hidden: Edit = ['model', 'hidden: []', "hidden: ['note']"];

const value: Edit = ['model', "'draft', 'sent'", "'draft', 'sent', 'paid'"];
const lessValue: Edit = ['model', "'draft', 'sent'", "'draft'"];

const filter: Edit = [
  'router',
  'querystring: orderListQuerySchema,',
  "querystring: orderListQuerySchema.safeExtend({ late: z.enum(['yes', 'no']).optional() }),",
];

const labels = (what: string) =>
  ['en', 'hi'].map((locale) => `frontend/messages/${locale}/orders.json: ${what}`);

/** The table "what catches a forgotten half": every row that nobody caught, and its siblings. */
export const halves: readonly Half[] = [
  {
    forgotten: 'everything but the model of a nullable column',
    edits: [column],
    caughtBy: 'backend types',
    says: ['schemas', "'note' is missing"],
  },
  {
    forgotten: 'the create and update schemas of a nullable column',
    edits: [column, answer],
    caughtBy: 'backend types',
    says: ['schemas', "'note' is missing"],
  },
  {
    forgotten: 'the answer of a nullable column',
    edits: [column, inputs],
    caughtBy: 'backend types',
    says: ['schemas', "'note' is missing"],
  },
  {
    forgotten: 'the messages of all locales',
    edits: [column, inputs, answer],
    caughtBy: 'labels',
    says: labels('fields lacks the label of note'),
  },
  {
    forgotten: 'the label of a new enum value',
    edits: [value],
    caughtBy: 'labels',
    says: labels('values.status lacks the label of paid'),
  },
  {
    forgotten: 'the label of an enum value that is gone',
    edits: [lessValue],
    caughtBy: 'labels',
    says: labels('values.status has a label of sent, which the API does not have'),
  },
  {
    forgotten: 'everything but the model of a column that is gone or renamed',
    edits: [['model', "status: orderStatus('status')", "state: orderStatus('state')"]],
    caughtBy: 'backend types',
    says: ['schemas', "'status' does not exist"],
  },
  {
    forgotten: 'the repository half of a filter',
    edits: [filter],
    caughtBy: 'queries',
    says: ['orders_list does what ?late promises', 'add its condition to the repository'],
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
    forgotten: 'what the web knows of a new column',
    edits: [column, inputs, answer],
    caughtBy: 'frontend types',
    says: ['webRecord', "'note' is missing"],
  },
  {
    forgotten: 'what the web does with a field that is answered no more',
    edits: [['schemas', 'number: z.string(),', '']],
    caughtBy: 'frontend types',
    says: ['webRecord', '"number"'],
  },
  {
    forgotten: 'the words of a permission',
    edits: [['permissions', /description: '[^']*',/, '']],
    caughtBy: 'backend types',
    says: ['permissions', 'description'],
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
    edits: [column, inputs, answer, ['admin', 'search:', "hidden: ['note'],\n  search:"]],
    caughtBy: 'backend types',
    says: [],
  },
  {
    forgotten: 'a filter with both halves',
    edits: [
      filter,
      [
        'repository',
        'and(all(workspaceId), matching(query))',
        "and(all(workspaceId), matching(query), 'late' in query ? eq(orders.status, 'sent') : undefined)",
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
  ['schemas', 'const orderFields = {', 'const orderFields = {\n  customerId: z.uuid().nullish(),'],
  ['schemas', 'number: z.string(),', 'number: z.string(),\n    customerId: z.uuid().nullable(),'],
];

/** Columns that somebody adds by hand, a required one and an enum: beside the migration, the only places that they have. */
export const handmadeColumns: readonly Edit[] = [
  [
    'model',
    'export const orderStatus',
    "export const orderPriority = pgEnum('order_priority', ['low', 'high']);\nexport const orderStatus",
  ],
  [
    'model',
    '...timestamps(),',
    "currency: varchar('currency', { length: 3 }).notNull(),\n    priority: orderPriority('priority').notNull().default('low'),\n    ...timestamps(),",
  ],
  ['schemas', 'orderStatus,', 'orderPriority, orderStatus,'],
  [
    'schemas',
    'const orderFields = {',
    "const orderFields = {\n  currency: z.string().regex(/^[A-Z]{3}$/).meta({ examples: ['EUR', 'INR', 'USD'] }),\n  priority: z.enum(orderPriority.enumValues).optional(),",
  ],
  [
    'schemas',
    'number: z.string(),',
    'number: z.string(),\n    currency: z.string(),\n    priority: z.enum(orderPriority.enumValues),',
  ],
  [
    'webRecord',
    'number: {',
    "currency: { type: 'string' },\n    priority: { type: 'enum', values: ['low', 'high'] },\n    number: {",
  ],
  ...['en', 'hi'].flatMap((locale): Edit[] => {
    const file = `frontend/messages/${locale}/orders.json` as const;
    return [
      [file, '"fields": {', '"fields": { "currency": "Currency", "priority": "Priority",'],
      [file, '"values": {', '"values": { "priority": { "low": "Low", "high": "High" },'],
    ];
  }),
];
