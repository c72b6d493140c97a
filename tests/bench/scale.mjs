// How the commands, the plugin and the registries stand a project of 1, 100, 1,000 and 5,000 features, as a table in Markdown.
//   node tests/bench/scale.mjs [--sizes 1,100] [--check-goals]        after "npm run build"
// Everything runs in a fresh Node. A cell is the median of three runs (of one where a run is long), by the clock, with the processor
// time in brackets: on a machine that does other work as well, the clock tells of that work, too. Goals are held against the clock.
// With --check-goals a goal that is missed, or not measured, is exit code 1. Two rows need a word more:
//   "feature" edits every registry it adds to, so its time grows with them. The row below it has the same files on disk, but
//   registries of one feature only: that is what a feature costs besides the registries.
//   "× one feature" compares that row with one feature, each run beside a run with one, by processor time.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureNode } from './measure-node.mjs';
import { scaleReport } from './scale-report.mjs';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1,100,1000,5000' },
    'check-goals': { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(Number);

const fileOf = (name) => fileURLToPath(new URL(name, import.meta.url));
const bin = fileOf('../../generators/bin/paxx.mjs');
const unattended = ['--yes', '--skip-post-steps'];
const widgets = [
  'widgets',
  'number:string!:unique',
  'amount:decimal(10,2)',
  'status:enum(draft,sent,paid)=draft',
  'due_on:date?',
];
const gizmos = ['feature', 'gizmos', 'name:string!', 'price:decimal(10,2)', ...unattended];

const folder = mkdtempSync(path.join(tmpdir(), 'paxx-scale-'));
const [bare, one] = ['bare', 'one'].map((name) => path.join(folder, name));
/** The files of the application that its first feature edits. */
let registries;
let memory = 0;
const columns = [];
try {
  run(folder, [bin, 'app', bare, ...unattended]);
  cpSync(bare, one, { recursive: true });
  run(one, [bin, 'feature', ...widgets, ...unattended]);
  registries = filesIn(bare).filter((file) => textOf(bare, file) !== textOf(one, file));
  for (const size of sizes) columns.push(measure(size));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const { table, open } = scaleReport(sizes, columns);
const verdict = open.length > 0 ? open.join('\n') : 'All goals are met.';
process.stdout.write(`${table}\n\n${verdict}\n`);
if (values['check-goals'] && open.length > 0) process.exitCode = 1;

/** One column of the table: the name of a row → its figure. */
function measure(size) {
  const project = path.join(folder, 'grown');
  run(folder, [fileOf('grow-project.mjs'), one, String(size), project]);
  memory = 0;
  const column = {
    ...clocked('sync --check', () => run(project, [bin, 'sync', '--check'])),
    ...plugin(project),
    ...clocked('feature --dry-run', () => run(project, [bin, ...gizmos, '--dry-run'])),
    ...clocked('feature', () => addFeature(project)),
    ...registryEdits(project),
    ...besideOne(project),
    ...repair(project),
    'most memory': { megabytes: memory },
  };
  rmSync(project, { recursive: true });
  return column;
}

function plugin(project) {
  const runs = repeated(() => JSON.parse(run(project, [fileOf('time-plugin.mjs')]).stdout));
  return {
    'import of the plugin': typical(runs.map(({ load }) => load)),
    'paxx.project()': typical(runs.map((times) => times.project)),
  };
}

function registryEdits(project) {
  const { read, add, remove } = JSON.parse(run(project, [fileOf('time-registries.mjs')]).stdout);
  return { 'read a registry': read, 'add to a registry': add, 'remove from a registry': remove };
}

/** The project keeps its files and gets the registries of one feature; each run has a run with one feature beside it. */
function besideOne(project) {
  copyRegistries(one, project);
  const pairs = repeated(() => ({ many: addFeature(project), few: addFeature(one) }), 5);
  return {
    'feature, registries of one': typical(pairs.map(({ many }) => many)),
    '× one feature': { ratio: median(pairs.map(({ many, few }) => many.processor / few.processor)) },
  };
}

/** No feature is registered any more; afterwards `sync --check` must find nothing. */
function repair(project) {
  copyRegistries(bare, project);
  const repaired = run(project, [bin, 'sync', ...unattended]);
  run(project, [bin, 'sync', '--check']);
  return { 'sync, everything missing': repaired };
}

/** Really adds a feature, and undoes it. */
function addFeature(project) {
  const kept = registries.map((file) => [path.join(project, file), readFileSync(path.join(project, file))]);
  const measured = run(project, [bin, ...gizmos]);
  const added = readdirSync(project, { recursive: true }).filter((file) => file.includes('gizmo'));
  for (const file of added) rmSync(path.join(project, file), { recursive: true, force: true });
  for (const [file, text] of kept) writeFileSync(file, text);
  return measured;
}

function copyRegistries(from, to) {
  for (const file of registries) cpSync(path.join(from, file), path.join(to, file));
}

function textOf(project, file) {
  return readFileSync(path.join(project, file), 'utf8');
}

function filesIn(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** Runs a program, which must succeed, and remembers the most memory that any has held. */
function run(cwd, args) {
  const measured = measureNode(args, cwd);
  memory = Math.max(memory, measured.megabytes);
  const { seconds, processor, megabytes } = measured;
  const figures = `${seconds.toFixed(2)} s (${processor.toFixed(2)})  ${megabytes.toFixed(0)} MB`;
  process.stderr.write(`${figures}  ${path.basename(args[0])} ${args[1] ?? ''}\n`);
  return measured;
}

function clocked(name, once) {
  return { [name]: typical(repeated(once)) };
}

/** Three runs, or what fits into half a minute. */
function repeated(once, times = 3) {
  const until = performance.now() + 30_000;
  const results = [once()];
  while (results.length < times && performance.now() < until) results.push(once());
  return results;
}

/** The median of the clock and that of the processor, each for itself. */
function typical(runs) {
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    processor: median(runs.map(({ processor }) => processor)),
  };
}

function median(numbers) {
  return numbers.toSorted((low, high) => low - high)[Math.floor(numbers.length / 2)];
}
