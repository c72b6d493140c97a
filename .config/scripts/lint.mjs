// Lints the repository, the templates among it. Arguments go to ESLint.
import { run } from './setup.mjs';
import { prepareTemplates } from './templates.mjs';

prepareTemplates();
run(process.execPath, [
  'node_modules/eslint/bin/eslint.js',
  '--config',
  '.config/eslint.config.js',
  '.',
  ...process.argv.slice(2),
]);
