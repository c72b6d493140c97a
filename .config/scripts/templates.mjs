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
import { clientFiles, shopFeatures } from './shop.mjs';

const folder = path.join(root, '.config', 'templates');
const rendered = path.join(folder, 'rendered');
const generators = path.join(root, 'generators');
/** Tests of generated projects that prove the templates: they stand here as they do in a project. */
const proofs = path.join(root, 'tests', 'projects', 'proofs');

/** Every type, as in `tests/projects/proofs.test.ts`, whose proofs are checked with it; and a default of a number. */
const invoices = [
  'invoices',
  ...[
    'number:string!:unique',
    'price:decimal(10,2)',
    'paid:boolean=false',
    'sent_at:datetime?',
    'data:json?',
  ],
  ...['notes:text?', 'count:integer', 'due_on:date?', 'ref:uuid?', 'status:enum(draft,sent,paid)=draft'],
  ...['priority:enum(low,high)', 'secret:string:redact', 'level:integer=1'],
  ...[
    'contact:email?',
    'site:url?',
    'phone:phone?',
    'tint:colour?',
    'country:country?',
    'currency:currency?',
  ],
  ...[
    'views:bigint?',
    'share:percent?',
    'cost:money(EUR)?',
    'opens_at:time?',
    'lasts:duration?',
    'labels:tags',
  ],
];

/** Those whose frontend is checked, with the client of the shop; the web itself stands in place in the first. */
const frontends = ['everything', 'minimal', 'layered', 'modular'];

/** What the projects have that stand for all capabilities. */
const withAll = (names) => ['--minimal', '--with', names.join()];

/** The shop's features; its first one with these options in place of its own. */
const shopOf = (...options) => {
  const [[...first], ...others] = shopFeatures;
  return [[...first.filter((word) => !word.startsWith('--')), ...options], ...others];
};

/** The projects that are rendered. Together they hold what every template of source code prints. */
const projectsWith = (everything) => ({
  // The base stands in place there, so nothing may take the place of a file of it.
  slice: [['app', 'slice', '--locales', 'en,hi', '--node', 'system', '--minimal']],
  // These three layouts have the shop's features: their pages are checked with its client.
  minimal: [['app', 'minimal', '--locales', 'en', '--minimal'], ...shopOf()],
  layered: [['app', 'layered', '--locales', 'en', '--layout', 'layered', '--minimal'], ...shopOf()],
  // These five have no features: what capabilities have of registries is checked as it stands in their folders.
  everything: [['app', 'everything', '--locales', 'en', ...withAll(['tasks', ...everything])]],
  temporal: [['app', 'temporal', '--locales', 'en', ...withAll(['temporal', ...everything])]],
  container: [['app', 'container', '--locales', 'en', ...withAll(['container', 'tasks', ...everything])]],
  contained: [['app', 'contained', '--locales', 'en', ...withAll(['container'])]],
  clients: [['app', 'clients', '--locales', 'en', ...withAll(['clients'])]],
  workflows: [
    ['app', 'workflows', '--locales', 'en', '--with', 'temporal'],
    ['feature', 'notes', 'text:text!', '--tasks'],
  ],
  modular: [
    [
      'app',
      'modular',
      '--locales',
      'en',
      '--layout',
      'modular',
      ...withAll(['container', 'tasks', ...everything]),
    ],
    ...shopOf('--tasks', '--admin'),
  ],
  whole: [
    ['app', 'whole', '--locales', 'en,hi', ...withAll(['tasks', ...everything])],
    ['feature', ...invoices, '--tasks', '--soft-delete', '--admin'],
    ['feature', 'notes', 'text:text!:index', '--admin'],
    ['client', 'payments', 'https://payments.example.com'],
    [
      'setting',
      'letters',
      'LETTERS_FROM:string',
      'LETTERS_COPIES:number=1',
      'LETTERS_ON:flag',
      'LETTERS_TO:list',
    ],
    ['middleware', 'tenant'],
    ['command', 'import users', 'file:string', 'limit:number'],
  ],
});

/**
 * What is checked where it stands besides the capabilities of a project; the base is by `tsconfig.backend.json`. What the
 * container has with others takes the place of files that are imported from beside them, where those would be found first;
 * and its registry is another one with them. So it is checked alone, and with others only what it has for them. The
 * registry of clients is another one with storage, which would find the empty one, so it is checked alone, too.
 */
const inPlaceOf = async (name) => {
  if (name === 'whole') return [path.join(generators, 'feature/templates/core'), proofs];
  if (!['everything', 'temporal', 'container', 'contained', 'clients'].includes(name)) return [];
  return (await overlaysWith('backend', name)).filter(
    (overlay) =>
      (name !== 'container' || overlay.startsWith(ofCapability('container/with-'))) &&
      (name === 'clients' || overlay !== ofCapability('clients/files')),
  );
};

/** The folders that the capabilities of a project lay over it, of those that hold this half. */
async function overlaysWith(half, name) {
  const { presencesOf } = await engine('known');
  const { foldersOf } = await engine('overlays-of');
  const { capabilities } = readJson(path.join(rendered, name, '.yo-rc.json'))['generator-paxx'];
  return presencesOf(capabilities)
    .flatMap(foldersOf)
    .map(ofCapability)
    .filter((overlay) => existsSync(path.join(overlay, half)));
}

const ofCapability = (overlay) => path.join(generators, 'capabilities', overlay);

/** The engine as it was built last. */
const engine = (file) => import(`../../generators/dist/generators/engine/capabilities/${file}.js`);

/**
 * The configurations of TypeScript; the `rootDirs` of each name the overlays that are checked where they stand. Those of
 * projects with capabilities are written: which folders are laid over each other, the engine knows.
 */
const configurations = () =>
  [folder, rendered].flatMap((place) =>
    readdirSync(place)
      .filter((name) => /^tsconfig\..+\.json$/.test(name))
      .map((name) => path.join(place, name)),
  );

const fromRendered = (file) => path.relative(rendered, file).split(path.sep).join('/');

/** The configuration of a project's backend; of two folders that have the same file, the later one's counts. */
async function configureBackend(name) {
  const rootDirs = [...(await inPlaceOf(name)).map(fromRendered).reverse(), name];
  writeConfiguration(name, {
    extends: fromRendered(path.join(generators, 'app/templates/base/backend/_tsconfig.json')),
    compilerOptions: { rootDirs },
    include: rootDirs.map((directory) => `${directory}/backend`),
  });
}

/** The configuration of a project's frontend, and what Next says of its routes. */
async function configureFrontend(name) {
  const next = path.join(folder, 'node_modules', 'next', 'dist', 'bin', 'next');
  run(process.execPath, [next, 'typegen'], { cwd: path.join(rendered, name, 'frontend'), stdio: 'pipe' });
  const inPlace = name === 'everything' ? await overlaysWith('frontend', name) : [];
  const rootDirs = [...inPlace.map(fromRendered).reverse(), name];
  writeConfiguration(`${name}.frontend`, {
    extends: `./${name}/frontend/tsconfig.json`,
    compilerOptions: {
      rootDirs,
      tsBuildInfoFile: `${name}/.tsbuildinfo`,
      paths: { '@/*': rootDirs.map((directory) => `./${directory}/frontend/src/*`) },
    },
    // What Next says of the routes comes first: of two declarations of a module, TypeScript takes the one it meets first.
    include: [
      ...['next-env.d.ts', '.next/types/**/*.ts'].map((file) => `${name}/frontend/${file}`),
      ...rootDirs.map((directory) => `${directory}/frontend`),
    ],
  });
}

const writeConfiguration = (name, configuration) =>
  writeFileSync(
    path.join(rendered, `tsconfig.${name}.json`),
    `${JSON.stringify(configuration, undefined, 2)}\n`,
  );

/** Installs what generated projects depend on, and renders what the templates lack, where something has changed. */
export async function prepareTemplates() {
  install();
  install(folder);
  for (const generator of ['app', 'feature']) linkPackages(path.join(generators, generator, 'templates'));
  linkPackages(path.join(generators, 'capabilities'));
  linkPackages(proofs);
  const stamp = path.join(rendered, '.stamp');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  build();
  rmSync(rendered, { recursive: true, force: true });
  mkdirSync(rendered);
  const { capabilityNames } = await engine('known');
  const apart = ['tasks', 'temporal', 'container'];
  const projects = projectsWith(capabilityNames.filter((name) => !apart.includes(name)));
  for (const [name, commands] of Object.entries(projects)) {
    render(name, commands);
    // The base stands in place there.
    if (name !== 'slice') await configureBackend(name);
  }
  refuseDrift(Object.keys(projects));
  for (const name of frontends) await configureFrontend(name);
  for (const configuration of configurations()) removeTwins(configuration);
  writeFileSync(stamp, wanted);
}

/** Type-checks every template that is source, and what the others render. Fails where one is in no configuration. */
export async function typecheckTemplates() {
  await prepareTemplates();
  const lines = configurations().flatMap(outputOf);
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
  ...filesOf(generators).filter((file) =>
    /\/(?:templates|capabilities\/.+\/(?:files|with)[\w-]*)\/.*\.tsx?$/.test(file),
  ),
  ...filesOf(proofs).filter((file) => file.endsWith('.ts')),
];

/** Everything that what is rendered depends on. */
function fingerprint() {
  const hash = createHash('sha256');
  const files = ['generators', 'conventions'].flatMap((name) => filesOf(path.join(root, name)));
  const client = clientFiles.map((file) => `examples/shop/${file}`);
  for (const file of [...files, ...client, fileOf(import.meta.filename)])
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
  // They are written from the running code of an installed project, and the example's is one.
  for (const file of clientFiles)
    cpSync(path.join(root, 'examples', 'shop', file), path.join(rendered, name, file));
}

/** What a template in place supplies must not be there twice. */
function removeTwins(configuration) {
  const { rootDirs = [] } = readJson(configuration).compilerOptions;
  const overlays = rootDirs.map((directory) => path.resolve(path.dirname(configuration), directory));
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
function refuseDrift(projects) {
  const manifest = path.join(folder, 'package.json');
  const wanted = Object.fromEntries(projects.flatMap(dependenciesOf).sort());
  const { dependencies, ...rest } = readJson(manifest);
  if (JSON.stringify(dependencies) === JSON.stringify(wanted)) return;
  writeFileSync(manifest, `${JSON.stringify({ ...rest, dependencies: wanted }, undefined, 2)}\n`);
  fail(
    'The templates depend on other packages now. Run "npx pnpm@12.21.0 install" in .config/templates and commit its lockfile.',
  );
}

const dependenciesOf = (project) => [
  ...['backend', 'frontend'].flatMap((half) => packagesOf(path.join(project, half))),
  ...packagesOf(project).filter(([name]) => lintOfPages().has(name)),
];

const packagesOf = (place) => {
  const { dependencies, devDependencies } = readJson(path.join(rendered, place, 'package.json'));
  return Object.entries({ ...dependencies, ...devDependencies });
};

/** The packages that the lint of pages comes from: those of the root's that no half has. */
const lintOfPages = () => {
  const text = readFileSync(path.join(generators, 'capabilities/web/files/frontend/lint.js'), 'utf8');
  return new Set([...text.matchAll(/from '((?:@[^/']+\/)?[^/']+)/g)].map(([, name]) => name));
};

/** Comments in a configuration stand on lines of their own. */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8').replace(/^\s*\/\/.*$/gm, ''));

function outputOf(configuration) {
  const args = [compiler, '-p', configuration, '--listFiles', '--pretty', 'false'];
  const { stdout, stderr } = start(process.execPath, args, {
    maxBuffer: 1 << 26,
  });
  return `${stdout}${stderr}`.split(/\r?\n/);
}
