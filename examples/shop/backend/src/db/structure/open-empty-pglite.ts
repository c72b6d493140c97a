import { PGlite } from '@electric-sql/pglite';
import type { DatabaseConnection } from '../connection.ts';
import { connectPglite } from '../pglite.ts';

/** An empty database in memory. */
export const openEmptyPglite = async (): Promise<DatabaseConnection> =>
  connectPglite(await PGlite.create());
