// The fresh projects that are measured, and how they come about. A clone of an earlier commit is measured by the same rules, with
// what it has: `--of FOLDER` on the command line of a measurement names it. Its packages are packed there.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../.config/scripts/setup.mjs';

const { values } = parseArgs({
  options: { of: { type: 'string', default: root }, only: { type: 'string' } },
  allowPositionals: true,
  strict: false,
});
const clone = path.resolve(values.of);
const bin = path.join(clone, 'generators/bin/paxx.mjs');
const unattended = ['--yes', '--skip-post-steps'];

/** Whether the clone knows capabilities; before them a project had nearly all of it. */
const hasCapabilities = () =>
  run(process.execPath, [bin, 'app', '--help'], clone).output.includes('--minimal');

/** Variant → the commands that make it, after those of all. */
export function variants() {
  const all = hasCapabilities()
    ? {
        default: [],
        '--minimal': ['--minimal'],
        everything: ['--with', capabilities().join(',')],
      }
    : { default: [], everything: [] };
  return Object.entries(all).filter(([name]) => values.only === undefined || values.only.includes(name));
}

/** Every capability but those that another one of them excludes. */
function capabilities() {
  const folder = path.join(clone, 'generators/capabilities');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'temporal')
    .map(({ name }) => name);
}

/** Packs what projects install, and answers the folder of the tarballs. */
export function packClone() {
  run(process.execPath, ['.config/scripts/pack.mjs'], clone);
  return path.join(clone, 'packed');
}

/** Writes a project; nothing is installed. @param node `bundled` brings its own, `system` needs one. @returns its folder */
export function generate(folder, name, options, { tarballs, node = 'system' } = {}) {
  const project = path.join(folder, 'acme');
  rmSync(project, { recursive: true, force: true });
  const source = tarballs === undefined ? [] : ['--tarballs', path.relative(folder, tarballs)];
  run(process.execPath, [bin, 'app', 'acme', ...options, ...source, '--node', node, ...unattended], folder);
  if (name === 'everything' && !hasCapabilities())
    for (const kind of ['metrics', 'storage'])
      run(process.execPath, [bin, 'infra', kind, ...unattended], project);
  return project;
}

/** What a fresh project gets first: `pnpm test` and `pnpm check` are measured with it. */
export const addFeature = (project) =>
  run(process.execPath, [bin, 'feature', 'invoices', 'number:string!:unique', ...unattended], project);

/** Runs a command to its end. @returns what it printed, and the seconds it took */
export function run(command, args, cwd, env = {}) {
  const begun = performance.now();
  const options = { cwd, encoding: 'utf8', env: { ...process.env, CI: 'true', ...env }, maxBuffer: 1 << 28 };
  const { status, stdout, stderr } = spawnSync(command, args, options);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return { output: stdout, seconds: (performance.now() - begun) / 1000 };
}

export const pnpm = (args, cwd, env) => run('npx', ['--yes', 'pnpm@12.21.0', ...args], cwd, env);

/** A table in Markdown: the names of the columns, then the rows. */
export const tableOf = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
