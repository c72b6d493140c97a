import { sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { ConflictError } from '../core/http/errors.ts';

export class EditConflictError extends ConflictError {
  constructor() {
    super('edit_conflict', 'Somebody has changed it in the meantime: look at it again.');
  }
}

interface Changed {
  readonly updatedAt: PgColumn;
}

/** Whether a row is as somebody saw it. What is answered ends at milliseconds, and the database goes on to microseconds. */
export const unchangedSince = ({ updatedAt }: Changed, seen: Date | undefined): SQL | undefined =>
  seen && sql`date_trunc('milliseconds', ${updatedAt}) = ${seen.toISOString()}::timestamptz`;

/** The moment of a change: another one than before, so that two changes within a millisecond are told apart. */
export const momentOfChange = ({ updatedAt }: Changed): SQL =>
  sql`greatest(${new Date().toISOString()}::timestamptz, ${updatedAt} + interval '1 millisecond')`;
