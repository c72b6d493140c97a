import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
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
