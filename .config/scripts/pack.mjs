// `npm run pack`: packs the three packages as they would be published, into `packed/`, and says how they are installed from there.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, fail, install, pnpm, root, start } from './setup.mjs';

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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
  build();
  const folder = path.join(root, 'packed');
  const tarballs = pack(folder);
  const named = (name) => JSON.stringify(tarballs.find((file) => path.basename(file).startsWith(name)));
  process.stdout.write(`
The generators, with Yeoman:
  npm install --global yo ${named('generator-paxx')} ${named('paxx-conventions')}
A project, whose lint rules come from there as well:
  yo paxx:app my-project --tarballs ${JSON.stringify(folder)}
The lint rules in a project that is there already:
  npm install --save-dev ${named('eslint-plugin-paxx')} ${named('paxx-conventions')}
`);
}
