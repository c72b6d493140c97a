// Packs the three packages as they would be published.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fail, pnpm, root, start } from './setup.mjs';

/** Packs into a folder and returns the tarballs' paths by package name. */
export function pack(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['conventions', 'eslint-plugin', 'generators']) {
    const { status, stdout, stderr } = start(
      pnpm[0],
      [...pnpm.slice(1), 'pack', '--pack-destination', folder],
      {
        cwd: path.join(root, name),
      },
    );
    if (status !== 0) fail(`Packing ${name} failed:\n${stdout}${stderr}`);
  }
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tgz'))
    .map((file) => path.join(folder, file));
}
