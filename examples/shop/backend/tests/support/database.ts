import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { DatabaseConnection } from '../../src/db/connection.ts';
import { atTheEnd } from './at-the-end.ts';
import { copyPglite, openPgliteCopy } from './pglite-template.ts';
import { copyPostgres, openPostgresCopy } from './postgres-template.ts';

/** A migrated database of this test file alone: in memory, or on the server of TEST_DATABASE_URL. */
export function createTestDatabase(): Promise<DatabaseConnection> {
  const run = inject('postgresRun');
  return untilTheEnd(run ? openPostgresCopy(run) : openPgliteCopy(inject('pgliteTemplate')));
}

/** A database without any table. */
export async function createEmptyDatabase(): Promise<DatabaseConnection> {
  const run = inject('postgresRun');
  if (run) return untilTheEnd(openPostgresCopy(run, { isEmpty: true }));
  const connection = await createTestDatabase();
  // The embedded engine takes seconds to make a cluster, and a moment to empty one.
  await connection.withSession(({ query }) =>
    query('drop schema public cascade; create schema public'),
  );
  return connection;
}

/** The environment variables of a migrated database, for what opens it by itself, such as a command. */
export async function createTestVariables(): Promise<Record<string, string>> {
  const run = inject('postgresRun');
  if (run) {
    const { url, drop } = await copyPostgres(run);
    atTheEnd(drop);
    return { DATABASE_URL: url };
  }
  const folder = await mkdtemp(join(tmpdir(), 'test-database-'));
  atTheEnd(() => rm(folder, { recursive: true }));
  await copyPglite(inject('pgliteTemplate'), join(folder, 'pglite'));
  return { DATABASE_FOLDER: join(folder, 'pglite') };
}

async function untilTheEnd(opening: Promise<DatabaseConnection>): Promise<DatabaseConnection> {
  const connection = await opening;
  atTheEnd(connection.close);
  return connection;
}
