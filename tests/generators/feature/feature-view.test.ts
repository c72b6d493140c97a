import { describe, expect, it } from 'vitest';
import { defaultConventions, layouts, names, parseSpec, type FeatureSpec } from 'paxx-conventions';
import { featureView } from '../../../generators/feature/feature-view.ts';

function specOf(fields: readonly string[], tasks = false): FeatureSpec {
  const parsed = parseSpec({ name: 'order item', fields, tasks });
  if (parsed.kind === 'faulty') throw new Error(JSON.stringify(parsed.faults));
  return parsed.spec;
}

const viewOf = (...fields: string[]) => featureView(specOf(fields), names('order item'), defaultConventions);

const fieldOf = (field: string) => viewOf(field).fields[0];

describe('featureView', () => {
  it.each([
    ['name:string!', "varchar('name', { length: 255 }).notNull()", 'name varchar(255) NOT NULL'],
    ['body:text', "text('body')", 'body text'],
    ['count:integer=-5', "integer('count').notNull().default(-5)", 'count integer NOT NULL DEFAULT -5'],
    [
      'price:decimal(10,2)?=1.5',
      "numeric('price', { precision: 10, scale: 2 }).default('1.5')",
      "price numeric(10, 2) DEFAULT '1.5'",
    ],
    ['flag:boolean=true', "boolean('flag').notNull().default(true)", 'flag boolean NOT NULL DEFAULT true'],
    [
      'due_on:date=today',
      "date('due_on').notNull().default(sql`CURRENT_DATE`)",
      'due_on date NOT NULL DEFAULT CURRENT_DATE',
    ],
    ['at:datetime', "timestamp('at', { withTimezone: true })", 'at timestamptz'],
    ['ref:uuid!', "uuid('ref').notNull()", 'ref uuid NOT NULL'],
    [
      'meta:json={"a":"it\'s"}',
      `jsonb('meta').notNull().default(sql\`'{"a":"it''s"}'::jsonb\`)`,
      `meta jsonb NOT NULL DEFAULT '{"a":"it''s"}'::jsonb`,
    ],
    [
      'state:enum(new,done)=new',
      "orderItemState('state').notNull().default('new')",
      "state order_item_state NOT NULL DEFAULT 'new'",
    ],
  ])('spells %s in the model and in SQL', (field, model, definition) => {
    expect(fieldOf(field)).toMatchObject({ model, definition });
  });

  it('quotes a column that SQL reserves, and nothing else', () => {
    expect(fieldOf('order:integer!')).toMatchObject({
      property: 'order',
      definition: '"order" integer NOT NULL',
    });
    expect(fieldOf('number:integer!')).toMatchObject({ definition: 'number integer NOT NULL' });
  });

  it('quotes an enum type that SQL reserves', () => {
    const { enums, fields } = featureView(
      specOf(['user:enum(guest,member)!']),
      names('session'),
      defaultConventions,
    );
    expect(enums).toMatchObject([{ type: 'session_user', sqlType: '"session_user"' }]);
    expect(fields[0]?.definition).toBe('"user" "session_user" NOT NULL');
  });

  it('spreads a soft delete into the table where the spec asks for it', () => {
    const spec = { ...specOf(['number:string:unique']), softDelete: true };
    const { mixins, isSoft, hasSql } = featureView(spec, names('order item'), defaultConventions);
    expect({ mixins, isSoft, hasSql }).toEqual({
      mixins: ['softDelete', 'timestamps', 'uuidKey'],
      isSoft: true,
      hasSql: true,
    });
    expect(viewOf('number:string:unique')).toMatchObject({ isSoft: false, hasSql: false });
  });

  it('escapes a default for the language it stands in', () => {
    expect(fieldOf("note:text=it's \\")).toMatchObject({
      model: String.raw`text('note').notNull().default('it\'s \\')`,
      definition: String.raw`note text NOT NULL DEFAULT 'it''s \'`,
    });
  });

  it.each([
    ['name:string!', 'text.line({ max: 255 })'],
    ['name:string', 'text.line({ max: 255 }).nullish()'],
    ['name:string?=a', 'text.line({ max: 255 }).nullish()'],
    ['name:string=a', 'text.line({ max: 255 }).optional()'],
  ])('says of %s what may be left out', (field, request) => {
    expect(fieldOf(field)).toMatchObject({ request });
  });

  it.each([
    ['price:decimal(10,2)', 'decimal(10, 2).nullish()', 'z.string().nullable()'],
    ['at:datetime!', 'momentSchema', 'z.date()'],
    ['due_on:date=today', 'z.iso.date().optional()', 'z.iso.date()'],
    [
      'state:enum(new,done)',
      'z.enum(orderItemState.enumValues).nullish()',
      'z.enum(orderItemState.enumValues).nullable()',
    ],
  ])('says of %s what a request and an answer hold', (field, request, answer) => {
    expect(fieldOf(field)).toMatchObject({ request, answer });
  });

  it('imports the table and the values of enums from the model', () => {
    expect(viewOf('state:enum(new,done)').modelImports).toBe(
      'orderItemExposure, orderItemState, orderItems, type OrderItem, type NewOrderItem',
    );
    expect(viewOf('name:string').modelImports).toBe(
      'orderItemExposure, orderItems, type OrderItem, type NewOrderItem',
    );
  });

  it('lets a service emit only where there are events', () => {
    const { events: _, ...layout } = defaultConventions.layout;
    const quiet = featureView(specOf(['name:string']), names('order item'), {
      ...defaultConventions,
      layout,
    });
    const write = 'await orderItems.insert(row)';
    expect(viewOf('name:string').answered('created', write)).toEqual([
      'const row = await orderItems.insert(row);',
      "emit('orderItems.created', { workspaceId, id: row.id });",
      'return row;',
    ]);
    expect(quiet.answered('created', write)).toEqual(['return orderItems.insert(row);']);
    expect(quiet.needed.map(({ name }) => name)).toEqual(['orderItems']);
  });

  it('keeps a redacted field out of what is shown', () => {
    const view = viewOf('name:string', 'secret:string:redact');
    expect(view.shown.map(({ property }) => property)).toEqual(['name']);
    expect(view).toMatchObject({ changed: [{ property: 'name' }], redacted: [{ property: 'secret' }] });
  });

  it('gives a unique field an error and an index of its own', () => {
    expect(viewOf('serial_number:string!:unique').uniques).toMatchObject([
      {
        error: 'OrderItemSerialNumberTakenError',
        code: 'order_item_serial_number_taken',
        name: 'order_items_workspace_id_serial_number_key',
      },
    ]);
  });

  it('cuts a name that PostgreSQL would cut, and keeps two of them apart', () => {
    const long = 'a_long_name_of_a_column_in_the_table';
    const indexes = viewOf(`${long}_one:string:index`, `${long}_two:string:index`).indexes.map(
      ({ name }) => name,
    );
    expect(indexes.every((name) => name.length <= 63)).toBe(true);
    expect(new Set(indexes).size).toBe(2);
  });

  it('finds one part from another in every layout', () => {
    const importOf = (layout: keyof typeof layouts) =>
      featureView(specOf([]), names('order item'), { ...defaultConventions, layout: layouts[layout] })
        .from('service', {})
        .importFrom('errors');
    expect([importOf('slice'), importOf('layered'), importOf('modular')]).toEqual([
      './errors.ts',
      '../errors/order-item.ts',
      '../exceptions/order-item.ts',
    ]);
  });
});
