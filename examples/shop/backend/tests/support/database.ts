import { PGlite } from '@electric-sql/pglite';
import { openAsBlob } from 'node:fs';
import { afterAll, inject } from 'vitest';
import type { DatabaseConnection } from '../../src/db/connection.ts';
import { connectPglite } from '../../src/db/pglite.ts';

/** A migrated database in memory, of this test file alone. */
export async function createTestDatabase(): Promise<DatabaseConnection> {
  const dump = await openAsBlob(inject('templateFile'));
  const connection = connectPglite(await PGlite.create({ loadDataDir: dump }));
  afterAll(() => connection.close());
  return connection;
}
