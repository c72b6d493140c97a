// The project that `examples/` holds, and whose client of the API the templates of pages are type-checked with.

/** The features of it, as they are asked for. */
export const shopFeatures = [
  [
    'feature',
    'invoices',
    'number:string!:unique',
    'amount:decimal(10,2)',
    'status:enum(draft,sent,paid)=draft',
    'due_on:date?',
    '--tasks',
  ],
  [
    'feature',
    'order items',
    'title:string!',
    'quantity:integer!',
    'gift:boolean=false',
    'notes:text',
    '--soft-delete',
  ],
];

/** What is written from the running code, so that it needs an installed project. */
export const clientFiles = [
  'frontend/src/lib/api.ts',
  'frontend/src/lib/api-schemas.ts',
  'frontend/src/lib/api-values.ts',
];
