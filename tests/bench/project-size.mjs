// How much a fresh project is, as a table in Markdown: `node tests/bench/project-size.mjs [--of FOLDER] [--only default] [install]
// [check]`. Files and lines are counted as the project has them. With `install`, packages, megabytes and seconds from an empty
// store; with `check`, the seconds of `pnpm test` and `pnpm check` with one feature, by the clock: on a machine that does nothing else.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureInstall } from './install.mjs';
import { addFeature, generate, packClone, pnpm, tableOf, variants } from './variants.mjs';

const wanted = (name) => process.argv.slice(2).includes(name);

/** The files below a folder of the project, and their lines. */
function sizeOf(project, folder) {
  const files = readdirSync(path.join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules'));
  const lines = files.map((file) => readFileSync(file, 'utf8').split('\n').length - 1);
  return { files: files.length, lines: lines.reduce((sum, count) => sum + count, 0) };
}

const columns = [
  ['files', ({ project }) => sizeOf(project, '.').files],
  ['files in backend/src', ({ project }) => sizeOf(project, 'backend/src').files],
  ['lines', ({ project }) => sizeOf(project, 'backend/src').lines],
  ['files in backend/tests', ({ project }) => sizeOf(project, 'backend/tests').files],
  ['lines', ({ project }) => sizeOf(project, 'backend/tests').lines],
];
const installColumns = [
  ['packages', ({ installed }) => installed.packages],
  ['MB', ({ installed }) => installed.megabytes],
  ['install, s', ({ installed }) => installed.seconds.toFixed(1)],
];
const checkColumns = [
  ['`pnpm test`, s', ({ test }) => test.toFixed(1)],
  ['`pnpm check`, s', ({ check }) => check.toFixed(1)],
];

/** The times of a project with one feature, and with its own Node: this one may be too old for it. */
function timesOf(project) {
  addFeature(project);
  pnpm(['install'], project);
  pnpm(['api:generate'], project);
  return { test: pnpm(['test'], project).seconds, check: pnpm(['check'], project).seconds };
}

const folder = mkdtempSync(path.join(tmpdir(), 'paxx-size-'));
try {
  const shown = [
    ...columns,
    ...(wanted('install') ? installColumns : []),
    ...(wanted('check') ? checkColumns : []),
  ];
  const tarballs = wanted('install') || wanted('check') ? packClone() : undefined;
  const rows = variants().map(([name, options]) => {
    const project = generate(folder, name, options, { tarballs });
    const sizes = columns.map(([, figure]) => figure({ project }));
    const measured = {
      project,
      ...(wanted('install') ? { installed: measureInstall(folder, project) } : {}),
      ...(wanted('check') ? timesOf(generate(folder, name, options, { tarballs, node: 'bundled' })) : {}),
    };
    return [name, ...sizes, ...shown.slice(columns.length).map(([, figure]) => figure(measured))];
  });
  console.log(tableOf(['', ...shown.map(([head]) => head)], rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
