import { eq, sql } from 'drizzle-orm';
import {
  boolean,
  date,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  timestamp,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { adminView } from '../../src/admin/admin-view.ts';
import { ConflictError } from '../../src/core/http/errors.ts';
import { jsonValueSchema } from '../../src/core/values/json-value.ts';
import { momentSchema } from '../../src/core/values/moment.ts';
import { text as texts } from '../../src/core/values/text.ts';
import type { Database } from '../../src/db/connection.ts';
import { timestamps, uuidKey } from '../../src/db/mixins.ts';
import { workspaces } from '../../src/features/workspaces/model.ts';

/** A table with a column of every kind, for the tests of the admin pages alone. */
export const papers = pgTable('papers', {
  ...uuidKey(),
  title: varchar('title', { length: 255 }).notNull(),
  workspaceId: uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id),
  kind: varchar('kind', { length: 31 }).notNull().default('letter'),
  price: numeric('price', { precision: 10, scale: 2 }),
  pages: integer('pages').notNull(),
  isSigned: boolean('is_signed'),
  writtenOn: date('written_on'),
  sentAt: timestamp('sent_at', { withTimezone: true }),
  body: text('body'),
  extra: jsonb('extra'),
  key: varchar('key', { length: 255 }),
  ...timestamps(),
});

export const createPapersTable = (db: Database) =>
  db.execute(sql`
    CREATE TABLE papers (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(), title varchar(255) NOT NULL, workspace_id uuid NOT NULL REFERENCES workspaces (id),
      kind varchar(31) NOT NULL DEFAULT 'letter', price numeric(10, 2), pages integer NOT NULL, is_signed boolean,
      written_on date, sent_at timestamptz, body text, extra jsonb, key varchar(255),
      created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()
    )`);

const fields = {
  title: texts.line({ max: 255 }),
  kind: z.enum(['letter', 'bill']).optional(),
  price: z
    .string()
    .regex(/^\d+(\.\d{1,2})?$/, 'Expected a price.')
    .nullish(),
  pages: z.int32(),
  isSigned: z.boolean().nullish(),
  writtenOn: z.iso.date().nullish(),
  sentAt: momentSchema.nullish(),
  body: texts.paragraphs({ min: 0, max: 10_000 }).nullish(),
  extra: jsonValueSchema.nullish(),
  key: z.string().max(255).optional(),
};

/** In place of a service: it refuses what is called "taken", and to remove what is signed. */
export const paperAdmin = adminView({
  title: 'Papers',
  table: papers,
  columns: [
    'title',
    'workspaceId',
    'kind',
    'price',
    'pages',
    'isSigned',
    'writtenOn',
    'sentAt',
    'body',
    'extra',
    'createdAt',
    'updatedAt',
  ],
  search: ['title', 'body'],
  create: {
    fields: z.strictObject({ workspaceId: z.uuid(), ...fields }),
    run: ({ db }, input) => db.insert(papers).values(untaken(input)),
  },
  update: {
    fields: z.strictObject(fields).partial(),
    run: ({ db }, { id }, input) =>
      db
        .update(papers)
        .set({ ...untaken(input), updatedAt: new Date() })
        .where(eq(papers.id, id)),
  },
  remove: async ({ db }, { id, isSigned }) => {
    if (isSigned === true) throw new ConflictError('paper_signed', 'A signed paper stays.');
    await db.delete(papers).where(eq(papers.id, id));
  },
});

function untaken<Input extends { title?: string | undefined }>(input: Input): Input {
  if (input.title === 'taken') throw new ConflictError('title_taken', 'This title is taken.');
  return input;
}
