// Type-checks every package with TypeScript 7.
import { compiler, install, run } from './setup.mjs';

install();
for (const name of ['conventions', 'eslint-plugin', 'generators', 'tests'])
  run(process.execPath, [compiler, '-p', `${name}/tsconfig.json`]);
