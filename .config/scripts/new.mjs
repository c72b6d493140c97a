// `npm run new KIND NAME`: writes the files of a recipe of CONTRIBUTING.md and their lines in the tables, all or nothing.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, fail, install, root } from './setup.mjs';

install();
build(['conventions']);

// They import the conventions that have just been built.
const { kinds } = await import('./new/kinds.mjs');
const { changesOf } = await import('./new/changes-of.mjs');

const [kindName = '', ...words] = process.argv.slice(2);
const kind = Object.hasOwn(kinds, kindName) ? kinds[kindName] : undefined;
if (!kind || words.length === 0)
  fail(`Usage: npm run new KIND NAME\nThe kinds are ${Object.keys(kinds).join(', ')}.`);

try {
  const names = kind.spell(words.join(' '));
  const changes = await changesOf(kindName, kind, names);
  for (const { file, text } of changes) {
    const isThere = existsSync(path.join(root, file));
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    process.stdout.write(`${isThere ? 'edited ' : 'written'}  ${file}\n`);
  }
  const steps = kind.next(names).map((step, index) => `${index + 1}. ${step}\n`);
  process.stdout.write(`\nWhat is left of the recipe in CONTRIBUTING.md:\n${steps.join('')}`);
} catch (error) {
  fail(error.message);
}
