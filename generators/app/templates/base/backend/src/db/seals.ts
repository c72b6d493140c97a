import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { directions, listMigrations, migrationsFolder, readMigration } from './migration-files.ts';

const header = `# A migration is sealed by the first "db up" in development that runs it, and opened again by the "db down" that takes
# it back. Nothing runs while a sealed one is edited. Commit this file; on a merged branch its lines only become more.
`;

/** The files that were edited, renamed or deleted after they were sealed. */
export async function findBroken(folder = migrationsFolder): Promise<string[]> {
  const present = await hashMigrations(await listMigrations(folder), folder);
  const sealed = await readSeals(folder);
  return [...sealed].filter(([file, hash]) => present.get(file) !== hash).map(([file]) => file);
}

/** @throws Error that names what was edited, and what to do */
export async function refuseBroken(folder = migrationsFolder): Promise<void> {
  const broken = await findBroken(folder);
  if (broken.length === 0) return;
  throw new Error(
    `Edited after it ran: ${broken.join(', ')}.\n` +
      'Undo the edit, and write a new migration instead: pnpm db migrate "what changes".\n' +
      'Where it never ran anywhere else, "pnpm db down" takes it back and opens it for the edit.',
  );
}

/** Seals those that are not sealed yet. */
export async function seal(names: readonly string[], folder = migrationsFolder): Promise<void> {
  const sealed = await readSeals(folder);
  await writeSeals(new Map([...(await hashMigrations(names, folder)), ...sealed]), folder);
}

/** Opens migrations that no database of the project's has run. */
export async function unseal(names: readonly string[], folder = migrationsFolder): Promise<void> {
  const sealed = await readSeals(folder);
  for (const file of (await hashMigrations(names, folder)).keys()) sealed.delete(file);
  await writeSeals(sealed, folder);
}

/** As `sha256sum --check` reads it. */
const fileOf = (folder: string) => `${folder}.sha256`;

async function readSeals(folder: string): Promise<Map<string, string>> {
  const text = await readFile(fileOf(folder), 'utf8').catch(() => '');
  const lines = [...text.matchAll(/^([0-9a-f]{64}) [ *]migrations\/(\S+)/gm)];
  return new Map(lines.map(([, hash = '', file = '']) => [file, hash]));
}

async function writeSeals(seals: ReadonlyMap<string, string>, folder: string): Promise<void> {
  const sorted = [...seals].sort(([one], [other]) =>
    one.localeCompare(other, 'en', { numeric: true }),
  );
  const text = header + sorted.map(([file, hash]) => `${hash}  migrations/${file}\n`).join('');
  if (text !== (await readFile(fileOf(folder), 'utf8').catch(() => ''))) {
    await writeFile(fileOf(folder), text);
  }
}

async function hashMigrations(names: readonly string[], folder: string) {
  const hashes = new Map<string, string>();
  for (const name of names) {
    for (const direction of directions) {
      const sql = await readMigration(name, direction, folder);
      hashes.set(`${name}.${direction}.sql`, hashOf(sql));
    }
  }
  return hashes;
}

/** A checkout on Windows may have other line endings. */
const hashOf = (sql: string) =>
  createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
