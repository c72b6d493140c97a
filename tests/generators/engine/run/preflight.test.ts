import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../../../generators/cli/main.ts';
import { preflight } from '../../../../generators/engine/run/preflight.ts';
import { makeTree } from '../apply/support/tree.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** A machine that has nothing but these programs, each a shell script. */
function machineWith(programs: Readonly<Record<string, string>>): void {
  const scripts = Object.entries(programs).map(([name, script]) => [name, `#!/bin/sh\n${script}\n`] as const);
  const folder = makeTree(Object.fromEntries(scripts));
  for (const [name] of scripts) chmodSync(path.join(folder, name), 0o755);
  vi.stubEnv('PATH', folder);
}

const refused = 'echo "npm error code ECONNREFUSED" >&2; exit 1';
const unknown = 'echo "npm error code E404" >&2; exit 1';
const wanted = [{ spec: 'eslint-plugin-paxx@^0.1.0', remedy: 'Pack it.' }];

describe.skipIf(process.platform === 'win32')('L5: before anything is written it is said', () => {
  it.each([
    ['that all is there', { npx: '', npm: 'echo 0.1.0' }, []],
    ['that a pnpm alone is enough', { pnpm: 'echo 11.0.1' }, []],
    [
      'that no package manager is there',
      {},
      ['There is neither pnpm nor npx on the PATH. Nothing was written.'],
    ],
    [
      'that the package manager is too old',
      { pnpm: 'echo 8.15.4', npm: 'echo 0.1.0' },
      ['The pnpm on the PATH is not release 10 or later: "pnpm --version" says 8.15.4. Nothing was written.'],
    ],
    [
      'that the registry does not answer',
      { npx: '', npm: refused },
      ['The package registry does not answer (code ECONNREFUSED). Nothing was written.'],
    ],
    [
      'that the registry has no such package',
      { npx: '', npm: unknown },
      ['The package eslint-plugin-paxx@^0.1.0 is not on the registry. Nothing was written.'],
    ],
    [
      'that the registry has no such version',
      { npx: '', npm: '' },
      ['The package eslint-plugin-paxx@^0.1.0 is not on the registry. Nothing was written.'],
    ],
  ])('%s', async (_case, programs, messages) => {
    machineWith(programs);
    expect((await preflight(wanted)).map(({ message }) => message)).toEqual(messages);
  });

  it('by app, with the way out, and the folder stays away', async () => {
    machineWith({ npx: '', npm: unknown });
    let err = '';
    vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
    const folder = path.join(makeTree(), 'acme');

    expect(await main(['app', folder, '--yes', '--minimal'])).toBe(3);
    expect(err).toContain('npm run pack');
    expect(err).toContain('--tarballs');
    expect(err).toContain('--skip-post-steps');
    expect(existsSync(folder)).toBe(false);
  });

  it('by app as a warning, when nothing is installed', async () => {
    machineWith({ npx: '', npm: unknown });
    let err = '';
    vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
    const folder = path.join(makeTree(), 'acme');

    expect(await main(['app', folder, '--yes', '--minimal', '--dry-run'])).toBe(0);
    expect(err).toContain('warning');
    expect(await main(['app', folder, '--yes', '--minimal', '--skip-post-steps'])).toBe(0);
    expect(existsSync(folder)).toBe(true);
  });

  it('by app, when the folder of the tarballs lacks one', async () => {
    let err = '';
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
    const folder = makeTree({ 'eslint-plugin-paxx-0.1.0.tgz': '' });
    expect(await main(['app', path.join(folder, 'acme'), '--yes', '--tarballs', folder])).toBe(2);
    expect(err).toContain('lacks paxx-conventions-0.1.0.tgz');
  });
});
