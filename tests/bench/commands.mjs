// Wall time and peak memory of the commands, median of seven, beside Node's own start in the same run.
//   node tests/bench/commands.mjs        after "npm run demo", on Linux with GNU time
// As root the Yeoman part runs as the user "nobody", because yo gives root's rights away.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runs = 7;
const spec = [
  'invoices',
  'number:string!:unique',
  'amount:decimal(10,2)',
  'status:enum(draft,sent,paid)=draft',
  'due_on:date?',
];
const bin = path.join(root, 'generators/bin/paxx.mjs');
const yo = path.join(root, 'node_modules/yo/lib/cli.js');
const asUser = process.getuid?.() === 0 ? ['runuser', '-u', 'nobody', '--'] : [];

const folder = mkdtempSync(path.join(tmpdir(), 'paxx-bench-'));
chmodSync(folder, 0o755);
const plain = path.join(folder, 'plain');
check(spawnSync(process.execPath, [bin, 'app', plain, '--yes', '--skip-post-steps'], { encoding: 'utf8' }));

const rows = [
  ['node -e 0', () => measure([process.execPath, '-e', '0'], folder)],
  ['paxx --help', () => measure([process.execPath, bin, '--help'], folder)],
  [
    'paxx sync --check',
    () => onCopy((project) => measure([process.execPath, bin, 'sync', '--check'], project)),
  ],
  [
    'paxx feature',
    () => onCopy((project) => measure([process.execPath, bin, 'feature', ...spec, '--yes'], project)),
  ],
  [
    'yo paxx:feature',
    () =>
      onCopy((project) =>
        measure([...asUser, process.execPath, yo, 'paxx:feature', ...spec, '--yes'], project),
      ),
  ],
];

let base;
try {
  for (const [name, run] of rows) {
    const samples = Array.from({ length: runs }, run);
    const seconds = median(samples.map((sample) => sample.seconds));
    const megabytes = median(samples.map((sample) => sample.megabytes));
    base ??= seconds;
    process.stdout.write(
      `${name.padEnd(20)} ${seconds.toFixed(2)} s  ${megabytes.toFixed(0)} MB  ${(seconds / base).toFixed(1)} × node\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function onCopy(run) {
  const project = path.join(folder, 'copy');
  rmSync(project, { recursive: true, force: true });
  cpSync(plain, project, { recursive: true });
  if (asUser.length > 0) check(spawnSync('chown', ['-R', 'nobody', project]));
  return run(project);
}

function measure(command, cwd) {
  const report = path.join(tmpdir(), `paxx-bench-${process.pid}`);
  const timed = spawnSync('/usr/bin/time', ['-o', report, '-f', '%e %M', ...command], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  check(timed);
  const [seconds, kilobytes] = readFileSync(report, 'utf8').trim().split('\n').at(-1).split(' ').map(Number);
  rmSync(report);
  return { seconds, megabytes: kilobytes / 1024 };
}

function check({ status, error, stdout, stderr }) {
  if (status !== 0) throw new Error(error?.message ?? `${stdout}${stderr}`);
}

function median(values) {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
}
