// `npm test`: installs and builds what is missing, then runs the tests. `--all` adds the tier that installs and runs
// whole generated projects, `--sample` a part of it, another each day; both need the servers of services.mjs. Further arguments go to vitest.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, install, start } from './setup.mjs';

install();
build();

const [...given] = process.argv.slice(2);
const tier = ['all', 'sample'].find((name) => given.includes(`--${name}`));
const filters = given.filter((argument) => argument !== `--${tier}`);
const folder = mkdtempSync(path.join(tmpdir(), 'paxx-test-'));
const report = path.join(folder, 'report.json');

const { status } = start(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config=tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
  ],
  { stdio: 'inherit', env: { ...process.env, ...(tier ? { PAXX_TEST_TIER: tier } : {}) } },
);

const {
  numPassedTests = 0,
  numFailedTests = 0,
  numPendingTests = 0,
} = JSON.parse(readFileSync(report, 'utf8'));
rmSync(folder, { recursive: true });
process.stdout.write(
  `\n${numPassedTests} passed, ${numFailedTests} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}\n`,
);
process.exitCode = status ?? 1;
