// Writes everything in the docs that can be derived: rule headers and tables, the pages of the rules that watch over
// registries, the JSON Schemas, the tables of commands, the list of field types.
// `--check` writes nothing and ends with 1 when something differs.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { build, install, root, run } from './setup.mjs';
import { wiringPage } from './wiring-page.mjs';

install();
build();

const isCheck = process.argv.includes('--check');
const stale = [];

await derive('conventions/schemas/feature-spec.json', () => schemaOf('featureSpecSchema'));
await derive('conventions/schemas/yo-rc.json', () => schemaOf('configSchema'));
await derive('generators/README.md', withCommands);
await derive('README.md', withTypes);
await derive('README.md', withCapabilities);

const conventions = await import('../../conventions/dist/index.js');
for (const rule of conventions.wiringRules)
  await derive(`eslint-plugin/docs/rules/${rule.name}.md`, (before) => wiringPage(conventions, rule, before));

run(process.execPath, [
  'node_modules/eslint-doc-generator/dist/bin/eslint-doc-generator.js',
  'eslint-plugin',
  ...(isCheck ? ['--check'] : []),
]);

if (stale.length > 0) {
  process.stderr.write(`Out of date: ${stale.join(', ')}. Run "npm run docs".\n`);
  process.exitCode = 1;
}

async function derive(name, make) {
  const file = path.join(root, name);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const after = await make(before);
  if (after === before) return;
  if (isCheck) stale.push(name);
  else writeFileSync(file, after);
}

async function schemaOf(name) {
  const script = `
    import * as conventions from './conventions/dist/index.js';
    import { createRequire } from 'node:module';
    const { z } = createRequire(new URL('conventions/package.json', 'file://${root}'))('zod');
    console.log(JSON.stringify(z.toJSONSchema(conventions.${name}, { io: 'input' })));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const style = await resolveConfig(root, { config: path.join(root, '.config/prettier.json') });
  return format(stdout, { ...style, parser: 'json' });
}

/** The help of every command, between two markers of the generators' README. */
function withCommands(text) {
  const helps = commandNames().map((name) => {
    const { stdout } = spawnSync(process.execPath, ['generators/bin/paxx.mjs', name, '--help'], {
      cwd: root,
      encoding: 'utf8',
    });
    return `### \`yo paxx:${name}\`\n\n\`\`\`text\n${stdout.trim()}\n\`\`\``;
  });
  return text.replace(
    /(<!-- commands: begin -->\n)[^]*(<!-- commands: end -->)/,
    (_, begin, end) => `${begin}\n${helps.join('\n\n')}\n\n${end}`,
  );
}

/** Every field type with an example of its brackets, between two markers of the README. */
async function withTypes(text) {
  const { fieldTypes } = await import('../../conventions/dist/index.js');
  const types = Object.entries(fieldTypes).map(
    ([name, { brackets }]) => `\`${name}${brackets ? `(${brackets.example})` : ''}\``,
  );
  return text.replace(
    /(<!-- types: begin -->\n)[^]*(<!-- types: end -->)/,
    (_, begin, end) => `${begin}\nTypes: ${types.join(', ')}.\n\n${end}`,
  );
}

/** Every capability in a table, between two markers of the README. */
async function withCapabilities(text) {
  const engine = (file) => import(`../../generators/dist/generators/engine/capabilities/${file}.js`);
  const { capabilityNames, capabilityOf } = await engine('known');
  const { additionOf } = await engine('addition-of');
  const rows = capabilityNames.map((name) => {
    const { summary, caveat, needs = [], isDefault } = capabilityOf(name);
    const usual = isDefault === true ? 'yes' : (isDefault || []).map((layout) => `in ${layout}`).join(', ');
    const { files, packages } = additionOf(name, 'slice');
    const said =
      [summary, ...needs.map((need) => `needs \`${need}\``)].join('; ') + (caveat ? `. ${caveat}` : '');
    return `| \`${name}\` | ${said} | ${usual} | ${files} | ${packages.length} |`;
  });
  const table = [
    '| capability | is | usual | files | packages |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ];
  const style = await resolveConfig(root, { config: path.join(root, '.config/prettier.json') });
  const formatted = await format(table.join('\n'), { ...style, parser: 'markdown' });
  return text.replace(
    /(<!-- capabilities: begin -->\n)[^]*(<!-- capabilities: end -->)/,
    (_, begin, end) => `${begin}\n${formatted}\n${end}`,
  );
}

/** The names of the commands, in the order of the general help. */
function commandNames() {
  const { stdout } = spawnSync(process.execPath, ['generators/bin/paxx.mjs', '--help'], {
    cwd: root,
    encoding: 'utf8',
  });
  const [list = ''] = /(?<=Commands:\n)(?: {2}.*\n)+/.exec(stdout) ?? [];
  return [...list.matchAll(/^ {2}([\w-]+)/gm)].map(([, name]) => name);
}
