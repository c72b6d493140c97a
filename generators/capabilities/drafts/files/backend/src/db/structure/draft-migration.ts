import type { DatabaseConnection, SqlSession } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { migrationsFolder, type Direction } from '../migration-files.ts';
import { describeDifference } from './describe-difference.ts';
import { readModelStructure, trial } from './read-model-structure.ts';
import { readStructure, type Structure } from './read-structure.ts';
import { findRenames, readRename, refuseGuess } from './renames.ts';
import { writeStatements } from './write-statements.ts';

/**
 * The SQL from what the migrations make to what the models describe, and back. What was before is not remembered anywhere:
 * the migrations run in an empty database, so it is never out of date.
 *
 * @returns nothing where both agree
 * @throws Error that asks for the renames, or that says what the SQL does not achieve
 */
export async function draftMigration(
  connection: DatabaseConnection,
  renamings: readonly string[],
  mayGuess: boolean,
  folder = migrationsFolder,
): Promise<Record<Direction, string> | undefined> {
  await migrate(connection, 'up', Infinity, folder);
  return connection.withSession(async (session) => {
    const before = await readStructure(session);
    const after = await readModelStructure(session);
    const renames = renamings.map((text) => readRename(text, before.enums));
    const forth = renames.map(({ forth }) => forth);
    const renamed = await trial(session, forth, () => readStructure(session));
    if (!mayGuess) refuseGuess(findRenames(renamed, after));
    const up = [...forth, ...writeStatements(renamed, after)];
    const back = renames.map(({ back }) => back).reverse();
    const down = [...writeStatements(after, renamed), ...back];
    if (up.length === 0) return undefined;
    await prove(session, up, after);
    await prove(session, [...up, ...down], before);
    return { up: print(up), down: print(down) };
  });
}

/** What is written has run, and led to where it should. @throws Error with the SQL, to go on from by hand */
export async function prove(
  session: SqlSession,
  statements: readonly string[],
  wanted: Structure,
): Promise<void> {
  const byHand = (faults: string, cause?: unknown) =>
    new Error(
      `This change needs a hand: say --empty, and begin with this.\n\n${print(statements)}\n${faults}`,
      { cause },
    );
  const reached = await trial(session, statements, () => readStructure(session)).catch(
    (error: unknown) => {
      throw byHand(`PostgreSQL refuses it: ${(error as Error).message}`, error);
    },
  );
  const faults = describeDifference(
    { name: 'what it makes', structure: reached },
    { name: 'what is wanted', structure: wanted },
  );
  if (faults.length > 0) throw byHand(faults.join('\n'));
}

const print = (statements: readonly string[]) => `${statements.join('\n\n')}\n`;
