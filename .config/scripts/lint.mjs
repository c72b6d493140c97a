// Lints the repository, the templates among it. Arguments go to ESLint.
import path from 'node:path';
import { fail, root, run } from './setup.mjs';
import { prepareTemplates, sourceTemplates } from './templates.mjs';

await prepareTemplates();
await refuseUnlinted();
// Each run holds the types of all that it lints: those of the capabilities' projects are as many as all others.
const capabilities = 'generators/capabilities';
lint('.', '--ignore-pattern', `${capabilities}/**`);
lint(capabilities);

function lint(...given) {
  run(process.execPath, [
    'node_modules/eslint/bin/eslint.js',
    '--config=.config/eslint.config.js',
    ...given,
    ...process.argv.slice(2),
  ]);
}

/** A configuration that misses the templates would find nothing in them. */
async function refuseUnlinted() {
  const { ESLint } = await import('eslint');
  const eslint = new ESLint({ cwd: root, overrideConfigFile: '.config/eslint.config.js' });
  for (const file of sourceTemplates()) {
    const { rules } = (await eslint.calculateConfigForFile(path.join(root, file))) ?? {};
    if (rules?.['@typescript-eslint/no-floating-promises']?.[0] !== 2) fail(`${file} is not linted.`);
  }
}
