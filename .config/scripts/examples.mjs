// Writes examples/: what the generators write, committed. `--check` writes nothing and ends with 1 when something differs.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pack } from './pack.mjs';
import { build, fail, install, pnpm, root, run } from './setup.mjs';
import { clientFiles, shopFeatures } from './shop.mjs';
import { wiringViolations } from './violations.mjs';

/** One committed project: the commands that write it. */
const examples = {
  // It has all pages, those of capabilities that are no default, too.
  shop: [
    ['app', 'shop', '--locales', 'en,hi', '--node', 'bundled', '--with', 'api-keys,mail'],
    ...shopFeatures,
  ],
};

/** Written from the running code, so they need an installed project. */
const derived = ['backend/openapi.json', ...clientFiles];
const unwritten = new Set(['node_modules', 'pnpm-lock.yaml', '.paxx']);
const isCheck = process.argv.includes('--check');

install();
build();
await deriveViolations();
const folder = mkdtempSync(path.join(tmpdir(), 'paxx-examples-'));
try {
  pack(path.join(folder, 'tarballs'));
  for (const [name, commands] of Object.entries(examples)) {
    const written = write(path.join(folder, 'plain'), name, commands, []);
    const installed = write(path.join(folder, 'installed'), name, commands, [
      '--tarballs',
      path.join(folder, 'tarballs'),
    ]);
    run(pnpm[0], [...pnpm.slice(1), 'install', '--reporter=append-only'], { cwd: installed, stdio: 'pipe' });
    run(pnpm[0], [...pnpm.slice(1), 'api:generate'], { cwd: installed, stdio: 'pipe' });
    for (const file of derived) cpSync(path.join(installed, file), path.join(written, file));
    if (isCheck) compare(name, written, path.join(root, 'examples', name));
    else replace(written, path.join(root, 'examples', name));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes what is wrong in examples/violations because of the registries' rows, or compares it. */
async function deriveViolations() {
  const place = path.join(root, 'examples/violations');
  const written = wiringViolations(await import('../../conventions/dist/index.js'), place);
  const differing = Object.keys(written).filter((file) => textOf(place, file) !== written[file]);
  if (isCheck && differing.length > 0)
    fail(
      `examples/violations is not what the registries say. Run "npm run examples".\n  ${differing.join('\n  ')}`,
    );
  for (const file of differing) {
    mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
    writeFileSync(path.join(place, file), written[file]);
  }
  process.stdout.write(
    `examples/violations: ${Object.keys(written).length} files from the registries' rows\n`,
  );
}

/** Runs the commands in an empty folder; `app` gets the further arguments. */
function write(parent, name, [app, ...features], more) {
  const project = path.join(parent, name);
  const paxx = (args, cwd) =>
    run(
      process.execPath,
      [path.join(root, 'generators/bin/paxx.mjs'), ...args, '--yes', '--skip-post-steps'],
      { cwd, stdio: 'pipe' },
    );
  mkdirSync(parent, { recursive: true });
  paxx([...app, ...more], parent);
  for (const feature of features) paxx(feature, project);
  return project;
}

function replace(from, to) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, filter: (source) => !unwritten.has(path.basename(source)) });
  process.stdout.write(`${path.relative(root, to)}: ${filesOf(to).length} files\n`);
}

function compare(name, written, committed) {
  const files = new Set([...filesOf(written), ...filesOf(committed)]);
  const differing = [...files].filter((file) => textOf(written, file) !== textOf(committed, file)).sort();
  if (differing.length > 0)
    fail(
      `examples/${name} is not what the generators write. Run "npm run examples".\n  ${differing.join('\n  ')}`,
    );
  process.stdout.write(`examples/${name}: ${files.size} files, as the generators write them\n`);
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.split(path.sep).some((segment) => unwritten.has(segment)));
}

/** Line ends do not count: a checkout may have changed them. */
function textOf(folder, file) {
  const place = path.join(folder, file);
  return existsSync(place) ? readFileSync(place, 'utf8').replaceAll('\r\n', '\n') : undefined;
}
