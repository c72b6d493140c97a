// `npm run demo`: the main job, end to end, on a real project with an embedded database. No server, no Docker. In the end the
// app is running; `--stop` ends it. `--interactive` asks the questions of `paxx feature` instead of answering them here.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { endApp, startApp } from './demo-app.mjs';
import { drive } from './demo-http.mjs';
import { pack } from './pack.mjs';
import { build, install, root } from './setup.mjs';
import { check, heading, say, serve, step } from './steps.mjs';

const demo = path.join(root, 'demo');
const wasRunning = endApp(demo);
if (process.argv.includes('--stop')) {
  say(wasRunning ? 'The app of the demo has ended.' : 'No app of the demo is running.');
  process.exit(0);
}

const isInteractive = process.argv.includes('--interactive');
const project = path.join(demo, 'acme');
const bin = path.join(root, 'generators', 'bin', 'paxx.mjs');
const fields = [
  'number:string!:unique',
  'amount:decimal(10,2)',
  'status:enum(draft,sent,paid)=draft',
  'due_on:date?',
];
const port = 3917;

const paxx = (args, options) =>
  step(`paxx ${args.map(quoted).join(' ')}`, process.execPath, [bin, ...args], options);
const pnpm = (args, options) =>
  step(`pnpm ${args.join(' ')}`, 'npx', ['--yes', 'pnpm@12.21.0', ...args], { cwd: project, ...options });

heading('Install and build paxx');
install();
build();
pack(path.join(demo, 'tarballs'));
say('  The three packages are packed as they would be published.');

heading('Bootstrap a project: paxx app');
setAside(project);
paxx(['app', 'acme', '--tarballs', 'tarballs', '--yes'], { cwd: demo });

heading('Generate a feature, registered everywhere: paxx feature');
const feature = isInteractive ? interactively() : automatically();
const folder = feature.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

heading('The conventions hold: lint, types, tests');
pnpm(['lint'], { quiet: true });
pnpm(['typecheck'], { quiet: true });
pnpm(['test'], { quiet: true });
say('  ✔ lint with the strict preset, types and tests are green');

heading('Somebody removes one registration by hand');
const registry = path.join(project, 'backend/src/api/index.ts');
const before = readFileSync(registry, 'utf8');
writeFileSync(registry, before.replace(new RegExp(`^.*\\b${feature}Router,\\r?\\n`, 'm'), ''));
check(
  readFileSync(registry, 'utf8') !== before,
  `backend/src/api/index.ts no longer mounts the router of "${feature}"`,
);
pnpm(['exec', 'eslint', 'backend/src/api', `backend/src/features/${folder}`], { expected: 1 });
paxx(['sync', '--check'], { cwd: project, expected: 1 });
paxx(['sync', '--yes'], { cwd: project });
check(readFileSync(registry, 'utf8') === before, 'sync has repaired it, byte for byte');

heading('The app runs on its embedded database');
pnpm(['db', 'up']);
pnpm(['db', 'seed']);
const end = await serve(
  `PORT=${port} pnpm --dir backend start`,
  'npx',
  ['--yes', 'pnpm@12.21.0', '--dir', 'backend', 'start'],
  {
    cwd: project,
    url: `http://127.0.0.1:${port}/health`,
    env: { PORT: String(port), HOST: '127.0.0.1' },
  },
);
try {
  if (isInteractive) say('  The server answers.');
  else await drive(`http://127.0.0.1:${port}/api/v1`);
} finally {
  await end();
}

heading('And its pages');
const address = await startApp(demo, project);

heading('What to try next');
say(`  ${address}   the app is running: log in by a click
  npm run demo -- --stop   ends it

  cd ${path.relative(process.cwd(), project) || '.'}
  npx pnpm@12.21.0 dev                         the same by hand; the API's documentation is at /docs
  node ../../generators/bin/paxx.mjs feature   the interactive prompts
  npm run demo -- --interactive                this demo again, with your own feature

  With Yeoman: "npm run pack" says how it is installed; then "yo paxx:feature".`);

/** A project that was tried out may hold somebody's work: it is moved, and never deleted. */
function setAside(folder) {
  if (!existsSync(folder)) return;
  let number = 1;
  while (existsSync(`${folder}-${number}`)) number += 1;
  renameSync(folder, `${folder}-${number}`);
  say(`  The project of an earlier run is in ${path.relative(process.cwd(), folder)}-${number} now.`);
}

function automatically() {
  paxx(['feature', 'invoices', ...fields, '--tasks', '--yes'], { cwd: project });
  return 'invoices';
}

/** Hands the terminal over to the prompts, then reads from the registry what was made. */
function interactively() {
  const registry = path.join(project, 'backend/src/api/index.ts');
  const routers = () =>
    [...readFileSync(registry, 'utf8').matchAll(/^\s+(\w+): \w+Router,/gm)].map(([, key]) => key);
  const known = new Set(routers());
  say('$ paxx feature');
  spawnSync(process.execPath, [bin, 'feature'], {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, CI: '' },
  });
  const made = routers().find((key) => !known.has(key));
  check(made !== undefined, 'a feature was generated');
  return made;
}

function quoted(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word}'`;
}
