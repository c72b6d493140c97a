// Type-checks every package, and the templates where they stand, with TypeScript 7.
import { compiler, install, run } from './setup.mjs';
import { typecheckTemplates } from './templates.mjs';

install();
for (const name of ['conventions', 'eslint-plugin', 'generators', 'tests'])
  run(process.execPath, [compiler, '-p', `${name}/tsconfig.json`]);
await typecheckTemplates();
