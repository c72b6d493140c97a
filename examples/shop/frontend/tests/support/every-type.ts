import * as z from 'zod/mini';
import type { FormSchemas } from '@/forms/form-schema';
import type { DefinitionOf } from '@/records/record-definition';

/** A feature with a field of every type, for what all features have in common. */
export const thingRecord = {
  app: {
    slug: 'things',
    route: '/things',
    // The messages of the project know no things: tests bring their own.
    labelKey: 'things.title' as 'common.values.yes',
    permission: 'can_view_things',
  },
  manage: 'can_manage_things',
  title: 'name',
  fields: {
    name: { type: 'string' },
    site: { type: 'string' },
    notes: { type: 'text' },
    count: { type: 'integer' },
    price: { type: 'decimal', scale: 2 },
    isOpen: { type: 'boolean' },
    dueOn: { type: 'date' },
    startsAt: { type: 'datetime' },
    ref: { type: 'uuid' },
    data: { type: 'json' },
    status: { type: 'enum', values: ['draft', 'sent'], initial: 'draft' },
    email: { type: 'email' },
    link: { type: 'url' },
    phone: { type: 'phone' },
    tint: { type: 'colour' },
    country: { type: 'country', values: ['DE', 'IN'] },
    currency: { type: 'currency' },
    views: { type: 'bigint' },
    share: { type: 'percent' },
    cost: { type: 'money', currency: 'EUR' },
    opensAt: { type: 'time' },
    lasts: { type: 'duration' },
    labels: { type: 'tags' },
    secret: { type: 'string', isSecret: true },
  },
} as const satisfies DefinitionOf<Thing, Thing>;

export interface Thing {
  readonly id: string;
  readonly name: string;
  readonly site: string | null;
  readonly notes: string | null;
  readonly count: number | null;
  readonly price: string | null;
  readonly isOpen: boolean | null;
  readonly dueOn: string | null;
  readonly startsAt: string | null;
  readonly ref: string | null;
  readonly data: unknown;
  readonly status: 'draft' | 'sent';
  readonly email: string | null;
  readonly link: string | null;
  readonly phone: string | null;
  readonly tint: string | null;
  readonly country: string | null;
  readonly currency: string | null;
  readonly views: string | null;
  readonly share: string | null;
  readonly cost: string | null;
  readonly opensAt: string | null;
  readonly lasts: number | null;
  readonly labels: readonly string[];
  readonly secret?: string | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
}

const line = z.string().check(z.minLength(1), z.maxLength(20));

const shape = {
  name: line,
  site: z.optional(z.nullable(line)),
  notes: z.optional(z.nullable(z.string().check(z.minLength(1)))),
  count: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(9)))),
  price: z.optional(z.nullable(z.string().check(z.regex(/^-?\d{1,8}(\.\d{1,2})?$/)))),
  isOpen: z.optional(z.nullable(z.boolean())),
  dueOn: z.optional(z.nullable(z.iso.date())),
  startsAt: z.optional(z.nullable(z.iso.datetime({ offset: true }))),
  ref: z.optional(z.nullable(z.guid())),
  data: z.optional(z.nullable(z.unknown())),
  status: z.optional(z.literal(['draft', 'sent'])),
  email: z.optional(z.nullable(z.email())),
  link: z.optional(z.nullable(z.url({ protocol: /^https?$/ }))),
  phone: z.optional(z.nullable(z.e164())),
  tint: z.optional(z.nullable(z.string().check(z.regex(/^#[0-9a-f]{6}$/)))),
  country: z.optional(z.nullable(z.string())),
  currency: z.optional(z.nullable(z.string())),
  views: z.optional(z.nullable(z.string().check(z.regex(/^-?\d{1,19}$/)))),
  share: z.optional(z.nullable(z.string().check(z.regex(/^-?\d{1,3}(\.\d{1,2})?$/)))),
  cost: z.optional(z.nullable(z.string().check(z.regex(/^-?\d{1,17}(\.\d{1,2})?$/)))),
  opensAt: z.optional(z.nullable(z.string().check(z.regex(/^\d\d:\d\d(:\d\d)?$/)))),
  lasts: z.optional(z.nullable(z.int().check(z.minimum(0)))),
  labels: z.optional(z.array(line).check(z.maxLength(50))),
  secret: z.optional(line),
};

export const thingSchemas: FormSchemas = {
  create: z.strictObject(shape),
  update: z.partial(z.strictObject(shape)),
};

const names = Object.keys(thingRecord.fields);

export const thingMessages = {
  things: {
    title: 'Things',
    empty: 'There are no things yet.',
    count: '{count, plural, one {# thing} other {# things}}',
    actions: {
      create: 'New thing',
      createFirst: 'First thing',
      edit: 'Edit thing',
      delete: 'Delete thing',
    },
    done: { saved: 'Saved.', deleted: 'Deleted.' },
    fields: Object.fromEntries(names.map((name) => [name, name])),
    values: { status: { draft: 'Draft', sent: 'Sent' } },
  },
};
