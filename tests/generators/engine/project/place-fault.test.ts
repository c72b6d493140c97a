import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../../../generators/cli/main.ts';
import { placeFault } from '../../../../generators/engine/project/place-fault.ts';
import { makeTree } from '../apply/support/tree.ts';

afterEach(() => vi.restoreAllMocks());

/** What a command prints for people, and its exit code. */
async function run(...argv: string[]): Promise<{ code: number; err: string }> {
  let err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
  return { code: await main(argv), err };
}

describe('L4: the place of a project', () => {
  it.each([
    '/home/a b/acme',
    '/tmp/it\'s "mine"/acme',
    '/tmp/größe-日本/acme',
    `/tmp/${'x'.repeat(200)}/acme`,
  ])('may be %s', (folder) => expect(placeFault(folder)).toBeUndefined());

  it.each([
    ['/tmp/c#/acme', '"#"'],
    ['/tmp/a%20b/acme', '"%"'],
    ['/tmp/what?/acme', '"?"'],
    ['/tmp/c#/what?/c#/acme', '"#" and "?"'],
    ['/tmp/100%/acme', '"%"'],
    ['/tmp/a*/acme', '"*"'],
    ['/tmp/a:b/acme', '":"'],
    ['/tmp/a\\b/acme', '"\\"'],
    ['/tmp/a\tb/acme', '"\t"'],
    ['/tmp/a\nb/acme', '"\n"'],
  ])('may not be %s', (folder, what) => {
    expect(placeFault(folder)).toContain(`the path holds ${what}`);
  });

  it.each([
    ['/home/me/node_modules', 'node_modules'],
    ['/home/me/app/node_modules/tool/acme', 'node_modules'],
    ['/home/me/app/.git/acme', '.git'],
  ])('may not be %s, which belongs to another tool', (folder, what) => {
    expect(placeFault(folder)).toContain(`"${what}" belongs to another tool`);
  });

  it('is refused by app before anything is written', async () => {
    const folder = path.join(makeTree({ 'c#/note': '' }), 'c#', 'acme');
    const { code, err } = await run('app', folder, '--yes', '--skip-post-steps');
    expect(code).toBe(2);
    expect(err).toContain('PAXX2010');
    expect(err).toContain('Choose a folder whose path, from the top, holds none of # ? %');
  });

  it('is said by the other commands where the project was moved', async () => {
    const root = path.join(
      makeTree({ 'c#/acme/.yo-rc.json': '{ "generator-paxx": { "capabilities": [] } }' }),
      'c#',
      'acme',
    );
    mkdirSync(path.join(root, 'backend'));
    vi.spyOn(process, 'cwd').mockReturnValue(root);
    const { err } = await run('sync', '--check');
    expect(err).toContain('warning PAXX2010');
    expect(err).toContain('Move it.');
  });
});
