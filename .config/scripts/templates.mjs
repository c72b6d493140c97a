// Lets the templates be checked where they stand: they are source files whose project is put together here. What the
// `.ejs` files print, and what other overlays bring, is rendered into `.config/templates/rendered/`; `rootDirs` of the
// configurations beside it merge both, so that relative imports find their file. The packages that a generated project
// depends on are those of the workspace package in that folder. An editor finds all of it once this has run.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { build, compiler, fail, install, root, run, start } from './setup.mjs';

const folder = path.join(root, '.config', 'templates');
const rendered = path.join(folder, 'rendered');
const generators = path.join(root, 'generators');
/** Tests of generated projects that prove the templates: they stand here as they do in a project. */
const proofs = path.join(root, 'tests', 'projects', 'proofs');

/** The projects that are rendered. Together they hold what every template of source code prints. */
const projects = {
  slice: [['app', 'slice', '--locales', 'en,hi', '--node', 'system']],
  temporal: [
    ['app', 'temporal', '--locales', 'en', '--tasks', 'temporal'],
    ['feature', 'notes', 'text:text!', '--tasks'],
  ],
  modular: [['app', 'modular', '--locales', 'en', '--layout', 'modular']],
  modules: [
    ['app', 'modules', '--locales', 'en', '--layout', 'modular'],
    ['feature', 'invoices', 'number:string!:unique', '--tasks', '--admin'],
    ['feature', 'notes', 'text:text!'],
    ['infra', 'storage'],
  ],
  whole: [
    ['app', 'whole', '--locales', 'en,hi'],
    [
      'feature',
      'invoices',
      ...[
        'number:string!:unique',
        'count:integer=1',
        'price:decimal(10,2)',
        'paid:boolean=false',
        'due_on:date?',
      ],
      ...[
        'sent_at:datetime',
        'ref:uuid',
        'data:json',
        'status:enum(draft,sent)=draft',
        'secret:text!:redact',
      ],
      ...['--tasks', '--soft-delete', '--admin'],
    ],
    ['feature', 'notes', 'text:text!:index', '--admin'],
    ['client', 'payments', 'https://payments.example.com'],
    ['setting', 'mail', 'MAIL_FROM:string', 'MAIL_COPIES:number=1', 'MAIL_ON:flag', 'MAIL_TO:list'],
    ['middleware', 'tenant'],
    ['command', 'import users', 'file:string', 'limit:number'],
    ['infra', 'metrics'],
    ['infra', 'storage'],
  ],
};

/** The configurations of TypeScript; the `rootDirs` of each name the overlays that are checked where they stand. */
const configurations = readdirSync(folder)
  .filter((name) => /^tsconfig\..+\.json$/.test(name))
  .map((name) => path.join(folder, name));

/** Installs what generated projects depend on, and renders what the templates lack, where something has changed. */
export function prepareTemplates() {
  install();
  install(folder);
  for (const generator of ['app', 'client', 'infra'])
    linkPackages(path.join(generators, generator, 'templates'));
  linkPackages(proofs);
  const stamp = path.join(rendered, '.stamp');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  build();
  rmSync(rendered, { recursive: true, force: true });
  mkdirSync(rendered);
  for (const [name, commands] of Object.entries(projects)) render(name, commands);
  refuseDrift();
  for (const configuration of configurations) removeTwins(configuration);
  writeFileSync(stamp, wanted);
}

/** Type-checks every template that is source, and what the others render. Fails where one is in no configuration. */
export function typecheckTemplates() {
  prepareTemplates();
  const lines = configurations.flatMap(outputOf);
  // What is checked is listed by absolute path, so everything else is a problem.
  const problems = lines.filter((line) => line !== '' && !path.isAbsolute(line));
  // What is wrong in a template is wrong in each project as well.
  const inTemplates = problems.filter((line) => !line.startsWith('.config/'));
  if (problems.length > 0) fail((inTemplates.length > 0 ? inTemplates : problems).join('\n'));
  const seen = new Set(lines.map(fileOf));
  const sources = sourceTemplates();
  const forgotten = sources.filter((file) => !seen.has(file));
  if (sources.length === 0 || forgotten.length > 0)
    fail(`No configuration in .config/templates has these templates:\n  ${forgotten.join('\n  ')}`);
  process.stdout.write(`${sources.length} templates are type-checked where they stand.\n`);
}

/** The templates that are TypeScript, as posix paths from the root. */
export const sourceTemplates = () => [
  ...filesOf(generators).filter((file) => /\/templates\/.*\.tsx?$/.test(file)),
  ...filesOf(proofs).filter((file) => file.endsWith('.ts')),
];

/** Everything that what is rendered depends on. */
function fingerprint() {
  const hash = createHash('sha256');
  const files = ['generators', 'conventions'].flatMap((name) => filesOf(path.join(root, name)));
  for (const file of [...files, fileOf(import.meta.filename)])
    hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** Ours, as posix paths from the root. */
function filesOf(from) {
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fileOf(path.join(entry.parentPath, entry.name)))
    .filter((file) => !/\/(?:node_modules|dist)\//.test(file))
    .sort();
}

const fileOf = (absolute) => path.relative(root, absolute).split(path.sep).join('/');

function render(name, commands) {
  const bin = path.join(generators, 'bin', 'paxx.mjs');
  for (const [command, ...rest] of commands)
    run(process.execPath, [bin, command, ...rest, '--yes', '--skip-post-steps'], {
      cwd: command === 'app' ? rendered : path.join(rendered, name),
      stdio: 'pipe',
    });
  // It is written from the running code of an installed project, and the example's is one.
  cpSync(path.join(root, 'examples', 'shop', client), path.join(rendered, name, client));
}

const client = 'frontend/src/lib/api.ts';

/** What a template in place supplies must not be there twice. */
function removeTwins(configuration) {
  const { rootDirs = [] } = readJson(configuration).compilerOptions;
  const overlays = rootDirs.map((directory) => path.resolve(folder, directory));
  const project = overlays.pop();
  for (const overlay of overlays)
    for (const file of filesOf(overlay))
      rmSync(path.join(project, path.relative(overlay, path.join(root, file))), { force: true });
}

/** Packages are looked for from the file upwards, so each tree of templates has a door to them. */
function linkPackages(tree) {
  const door = path.join(tree, 'node_modules');
  if (!existsSync(door))
    symlinkSync(path.relative(tree, path.join(folder, 'node_modules')), door, 'junction');
}

/** The packages that the templates are checked with are those that projects get. */
function refuseDrift() {
  const manifest = path.join(folder, 'package.json');
  const wanted = Object.fromEntries(Object.keys(projects).flatMap(dependenciesOf).sort());
  const { dependencies, ...rest } = readJson(manifest);
  if (JSON.stringify(dependencies) === JSON.stringify(wanted)) return;
  writeFileSync(manifest, `${JSON.stringify({ ...rest, dependencies: wanted }, undefined, 2)}\n`);
  fail(
    'The templates depend on other packages now. Run "npx pnpm@12.21.0 install" in .config/templates and commit its lockfile.',
  );
}

const dependenciesOf = (project) =>
  ['backend', 'frontend'].flatMap((name) => {
    const { dependencies, devDependencies } = readJson(path.join(rendered, project, name, 'package.json'));
    return Object.entries({ ...dependencies, ...devDependencies });
  });

/** Comments in a configuration stand on lines of their own. */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8').replace(/^\s*\/\/.*$/gm, ''));

function outputOf(configuration) {
  const args = [compiler, '-p', configuration, '--listFiles', '--pretty', 'false'];
  const { stdout, stderr } = start(process.execPath, args, { maxBuffer: 1 << 26 });
  return `${stdout}${stderr}`.split(/\r?\n/);
}
