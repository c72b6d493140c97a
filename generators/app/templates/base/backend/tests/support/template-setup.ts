import type { TestProject } from 'vitest/node';
import { ensurePgliteTemplate } from './pglite-template.ts';
import { startPostgresRun, type PostgresRun } from './postgres-template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    pgliteTemplate: string;
    postgresRun: PostgresRun | undefined;
  }
}

/** Migrates once for the whole run; every test file starts from a copy. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined) {
    provide('pgliteTemplate', await ensurePgliteTemplate());
    return () => Promise.resolve();
  }
  const { end, ...run } = await startPostgresRun(url);
  provide('postgresRun', run);
  return end;
}
