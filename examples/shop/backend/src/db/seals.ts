import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { directions, inOrder, migrationsFolder } from './migration-files.ts';

const header = `# A migration is sealed by the first "db up" in development that runs it, and opened again by the "db down" that takes
# it back. Nothing runs while a sealed one is edited. Commit this file; on a merged branch its lines only become more.
`;

/** The files that were edited, renamed or deleted after they were sealed. */
export async function findBroken(folder = migrationsFolder): Promise<string[]> {
  const broken: string[] = [];
  for (const [file, hash] of await readSeals(folder)) {
    if (hash !== (await hashOf(file, folder))) broken.push(file);
  }
  return broken;
}

/** @throws Error that names what was edited, and what to do */
export async function refuseBroken(folder = migrationsFolder): Promise<void> {
  const broken = await findBroken(folder);
  if (broken.length === 0) return;
  throw new Error(
    `Edited after it ran: ${broken.join(', ')}.\nUndo the edit, and write a new migration instead.\n` +
      'Where it never ran anywhere else, "pnpm db down" takes it back and opens it for the edit.',
  );
}

/** Seals those that are not sealed yet. */
export async function seal(names: readonly string[], folder = migrationsFolder): Promise<void> {
  const seals = await readSeals(folder);
  for (const file of filesOf(names))
    seals.set(file, seals.get(file) ?? (await hashOf(file, folder)));
  await writeSeals(seals, folder);
}

/** Opens migrations that no database of the project's has run. */
export async function unseal(names: readonly string[], folder = migrationsFolder): Promise<void> {
  const seals = await readSeals(folder);
  for (const file of filesOf(names)) seals.delete(file);
  await writeSeals(seals, folder);
}

const filesOf = (names: readonly string[]) =>
  names.flatMap((name) => directions.map((direction) => `${name}.${direction}.sql`));

/** As `sha256sum --check` reads it. */
const readText = (folder: string) => readFile(`${folder}.sha256`, 'utf8').catch(() => '');

async function readSeals(folder: string): Promise<Map<string, string>> {
  const lines = (await readText(folder)).matchAll(/^([0-9a-f]{64}) [ *]migrations\/(\S+)/gm);
  return new Map([...lines].map(([, hash = '', file = '']) => [file, hash]));
}

async function writeSeals(seals: ReadonlyMap<string, string>, folder: string): Promise<void> {
  const sorted = [...seals].sort(([one], [other]) => inOrder(one, other));
  const text = header + sorted.map(([file, hash]) => `${hash}  migrations/${file}\n`).join('');
  if (text !== (await readText(folder))) await writeFile(`${folder}.sha256`, text);
}

/** A checkout on Windows may have other line endings; a file that is gone has none. */
async function hashOf(file: string, folder: string): Promise<string> {
  const text = await readFile(`${folder}/${file}`, 'utf8').catch(() => '');
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}
