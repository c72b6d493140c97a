// What new projects install, from an empty store: `node tests/bench/install.mjs [--of FOLDER] [--only default]`. Sizes are those of
// files, not of blocks. A project that brings its own Node installs that besides.
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, packClone, pnpm, tableOf, variants } from './variants.mjs';

/** Packages below node_modules, and the megabytes of their files. Links are not followed, so nothing counts twice. */
function measure(project) {
  const modules = path.join(project, 'node_modules');
  const packages = readdirSync(path.join(modules, '.pnpm')).filter((name) => name.includes('@'));
  let bytes = 0;
  for (const entry of readdirSync(modules, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += lstatSync(path.join(entry.parentPath, entry.name)).size;
  return { packages: packages.length, megabytes: Math.round(bytes / 1e6) };
}

/** Installs a project that has been written, whole from an empty store, and then what it runs with in production. */
export function measureInstall(folder, project) {
  const store = path.join(folder, 'store');
  rmSync(store, { recursive: true, force: true });
  const install = (...args) =>
    pnpm(['install', '--ignore-scripts', ...args, '--store-dir', store], project, {
      PNPM_HOME: path.join(folder, 'pnpm'),
    });
  const { seconds } = install();
  const lockfile = readFileSync(path.join(project, 'pnpm-lock.yaml'), 'utf8');
  const everything = measure(project);
  rmSync(path.join(project, 'node_modules'), { recursive: true });
  install('--prod', '--frozen-lockfile', '--filter', './backend');
  return {
    ...everything,
    seconds,
    production: measure(project),
    deprecated: (lockfile.match(/^ {4}deprecated: .*/gm) ?? []).map((line) => line.trim()),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = mkdtempSync(path.join(tmpdir(), 'paxx-install-'));
  try {
    const tarballs = packClone();
    const rows = variants().map(([name, options]) => {
      const figures = measureInstall(folder, generate(folder, name, options, { tarballs }));
      const { packages, megabytes, seconds, production, deprecated } = figures;
      return [
        ...[name, packages, megabytes, seconds.toFixed(1), production.packages, production.megabytes],
        deprecated.length === 0 ? 'none' : deprecated.join('; '),
      ];
    });
    const heads = ['', 'packages', 'MB', 'seconds', 'in production', 'MB', 'deprecated'];
    console.log(tableOf(heads, rows));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
