import type { DatabaseConnection } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { migrationsFolder } from '../migration-files.ts';
import { findBroken } from '../seals.ts';
import { describeDifference } from './describe-difference.ts';
import { readModelStructure } from './read-model-structure.ts';
import { emptyStructure, readStructure, type Structure } from './read-structure.ts';

/**
 * Proves on an empty database that the migrations make what the models describe, that going down leaves nothing of it, and
 * that going up once more makes the same.
 *
 * @returns what is wrong, one line each; none when all is well
 */
export async function checkMigrations(
  connection: DatabaseConnection,
  folder = migrationsFolder,
): Promise<string[]> {
  const read = () => connection.withSession(readStructure);
  await migrate(connection, 'up', Infinity, folder);
  const up = await read();
  await migrate(connection, 'down', Infinity, folder);
  const down = await read();
  const left = compare('nothing', emptyStructure, 'what the down migrations leave', down);
  const faults = [
    ...(await findBroken(folder)).map((file) => `edited after it was sealed: ${file}`),
    ...uncommented(up).map((column) => `without a comment: column ${column}`),
    ...left,
  ];
  // What was left would be in the way.
  if (left.length > 0) return faults;
  await migrate(connection, 'up', Infinity, folder);
  const models = await connection.withSession(readModelStructure);
  return [
    ...faults,
    ...compare('the migrations', up, 'the second time up', await read()),
    ...compare('the migrations', up, 'the models', models),
  ];
}

const compare = (fromName: string, from: Structure, toName: string, to: Structure) =>
  describeDifference({ name: fromName, structure: from }, { name: toName, structure: to });

const uncommented = ({ columns }: Structure) =>
  columns.filter(({ comment }) => comment === null).map(({ table, name }) => `${table}.${name}`);
