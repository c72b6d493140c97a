import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../../generators/cli/commands.ts';
import { main } from '../../../generators/cli/main.ts';

afterEach(() => vi.restoreAllMocks());

/** What a run prints on both streams, and its exit code. */
async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
  const code = await main(argv);
  return { code, out, err };
}

describe('a command that does not exist', () => {
  it('is said to people', async () => {
    expect(await run('featur')).toEqual({
      code: 2,
      out: '',
      err: 'There is no command "featur". Did you mean "feature"?\n',
    });
  });

  it('is said to programs', async () => {
    const { code, out } = await run('featur', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      exitCode: 2,
      diagnostics: [{ code: 'PAXX2004', remedy: 'Did you mean "feature"?' }],
    });
  });
});

describe('L12: what asks about paxx itself', () => {
  const { version } = JSON.parse(
    readFileSync(new URL('../../../generators/package.json', import.meta.url), 'utf8'),
  ) as { version: string };

  it.each(['version', '-v', '-V', '--version'])('"%s" is answered with the version', async (word) => {
    expect(await run(word)).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([[], ['help'], ['-h'], ['--help'], ['help', '--json']])(
    '%j shows every command',
    async (...argv) => {
      const { code, out } = await run(...argv);
      expect(code).toBe(0);
      for (const { name } of commands) expect(out).toContain(`\n  ${name} `);
    },
  );

  it.each([
    ['help', 'feature'],
    ['-h', 'feature'],
    ['--help', 'feature'],
    ['feature', '--help'],
    ['feature', 'invoices', '-h'],
  ])('"%s %s" shows the help of one', async (...argv) => {
    const { code, out } = await run(...argv);
    expect(code).toBe(0);
    expect(out).toContain('Usage: generator-paxx feature');
  });

  it.each([
    ['help', 'featur'],
    ['--help', 'featur'],
    ['featur', '--help'],
  ])('"%s %s" suggests the command that is meant', async (...argv) => {
    expect(await run(...argv)).toEqual({
      code: 2,
      out: '',
      err: 'There is no command "featur". Did you mean "feature"?\n',
    });
  });
});

describe('app', () => {
  it.each(['', '2048', 'a.b', 'naïve'])('refuses the folder "%s" with exit code 2', async (folder) => {
    const { code, out } = await run('app', folder, '--json', '--dry-run');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ ok: false });
  });

  it.each(['api', 'test', 'app'])('takes the folder %s, which no feature could be called', async (name) => {
    const { code } = await run(
      'app',
      path.join(tmpdir(), 'paxx-no-such-folder', name),
      '--json',
      '--dry-run',
      '--minimal',
      // No unit test asks the registry.
      '--skip-post-steps',
    );
    expect(code).toBe(0);
  });

  it('does not wait for answers at a terminal', async () => {
    const { isTTY } = process.stdin;
    process.stdin.isTTY = true;
    const { code, err } = await run('app', '--answers', '-', '--json');
    process.stdin.isTTY = isTTY;
    expect(code).toBe(2);
    expect(err).toContain('which is a terminal');
  });
});
