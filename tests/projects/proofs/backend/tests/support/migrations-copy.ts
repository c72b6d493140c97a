import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrationsFolder } from '../../src/db/migration-files.ts';

export interface MigrationsCopy {
  readonly folder: string;
  readonly add: (name: string, up: string, down: string) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
}

/** A copy of the migrations, for one test to add to. */
export async function copyMigrations(): Promise<MigrationsCopy> {
  const parent = await mkdtemp(join(tmpdir(), 'migrations-'));
  onTestFinished(() => rm(parent, { recursive: true }));
  const folder = join(parent, 'migrations');
  await cp(migrationsFolder, folder, { recursive: true });
  return {
    folder,
    async add(name, up, down) {
      await writeFile(join(folder, `${name}.up.sql`), up);
      await writeFile(join(folder, `${name}.down.sql`), down);
    },
    remove: (file) => rm(join(folder, file)),
  };
}
