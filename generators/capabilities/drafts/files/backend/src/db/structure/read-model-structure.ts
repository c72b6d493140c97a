import type { SqlSession } from '../connection.ts';
import * as schema from '../schema.ts';
import { readStructure, type Structure } from './read-structure.ts';
import { dropView } from './write-statements.ts';

/** What the models describe, as the database has it once they are created. Leaves the database as it was. */
export async function readModelStructure(session: SqlSession): Promise<Structure> {
  const present = await readStructure(session);
  const statements = [...removeAll(present), ...(await modelStatements())];
  const models = await trial(session, statements, () => readStructure(session));
  return withHandmade(models, present);
}

/** With whatever else depends on it: a trial takes it back. */
const removeAll = ({ views, tables, enums }: Structure): string[] =>
  [
    ...views.map(dropView),
    ...tables.map(({ name }) => `DROP TABLE IF EXISTS ${name};`),
    ...enums.map(({ name }) => `DROP TYPE IF EXISTS ${name};`),
  ].map((statement) => statement.replace(/;$/, ' CASCADE;'));

/** Models need not know of a view, and cannot of a routine: it stays as its migration made it. */
function withHandmade(models: Structure, { views, routines }: Structure): Structure {
  const known = models.views.map(({ name }) => name);
  const handmade = views.filter(({ name }) => !known.includes(name));
  return { ...models, views: [...models.views, ...handmade], routines };
}

/** Runs statements, looks at what they made, and takes them back. */
export async function trial<T>(
  { query }: SqlSession,
  statements: readonly string[],
  look: () => Promise<T>,
): Promise<T> {
  await query('begin');
  try {
    if (statements.length > 0) await query(statements.join('\n'));
    return await look();
  } finally {
    await query('rollback');
  }
}

/** The SQL that creates the models in an empty database. @throws Error where drizzle-kit is not installed */
export async function modelStatements(tables: Record<string, unknown> = schema): Promise<string[]> {
  const { generateDrizzleJson, generateMigration } = await loadKit();
  const statements: string[] = await generateMigration(
    generateDrizzleJson({}),
    generateDrizzleJson(tables),
  );
  return statements.map((statement) => (statement.endsWith(';') ? statement : `${statement};`));
}

/** It is a devDependency, and large. */
async function loadKit() {
  try {
    return await import('drizzle-kit/api');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error(
      'drizzle-kit compares models, and is not installed here: run this in development.',
      { cause: error },
    );
  }
}
