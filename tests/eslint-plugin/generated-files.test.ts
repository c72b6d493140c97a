import { ESLint } from 'eslint';
import paxx from 'eslint-plugin-paxx';
import { describe, expect, it } from 'vitest';
import { fixtureFiles } from './support/fixture-files.ts';
import { typescript } from './support/lint.ts';
import { useProject, type Files, type Project } from './support/project.ts';
import { signed } from './support/signed.ts';

const path = 'frontend/src/lib/api.ts';
// Something for other rules to complain about and to fix.
const client = signed('export const api = { "run": function () { var x = 1; return x } };\n');
const edited = client.replace('x = 1', 'x = 2');

/** Lints the client with fixes written to disk, beside rules of others that would change it. */
async function lintClient(text: string, preset: 'project' | 'static' = 'project') {
  const project: Project = useProject({ ...fixtureFiles, [path]: text });
  const eslint = new ESLint({
    cwd: project.root,
    fix: true,
    overrideConfigFile: true,
    overrideConfig: [
      typescript,
      { rules: { 'no-var': 'error', 'prefer-const': 'error', 'object-shorthand': 'error' } },
      ...(preset === 'project' ? paxx.project({ root: project.root }) : paxx.configs.strict),
    ],
  });
  const results = await eslint.lintFiles([path]);
  await ESLint.outputFixes(results);
  const messages = results.flatMap((result) =>
    result.messages.map(({ ruleId, messageId }) => [ruleId, messageId]),
  );
  return { messages, text: project.read(path) };
}

const byHand = [['paxx/no-edited-generated', 'edited']];

describe.each(['project', 'static'] as const)('a generated client, with the %s preset', (preset) => {
  it('is left alone by the rules of others, and by their fixes', async () => {
    expect(await lintClient(client, preset)).toEqual({ messages: [], text: client });
  });

  it('may be checked out with CRLF and a byte order mark', async () => {
    const text = `\uFEFF${client.replaceAll('\n', '\r\n')}`;
    expect(await lintClient(text, preset)).toEqual({ messages: [], text });
  });

  it('is reported once somebody edits it, and stays as it is', async () => {
    expect(await lintClient(edited, preset)).toEqual({ messages: byHand, text: edited });
  });

  it.each(['/* eslint-disable */\n', '/* eslint-disable paxx/no-edited-generated */\n', '// @ts-nocheck\n'])(
    'is reported although somebody adds %j',
    async (comment) => {
      expect((await lintClient(comment + edited, preset)).messages).toEqual(byHand);
      expect((await lintClient(comment + client, preset)).messages).toEqual(byHand);
    },
  );

  it('is reported without its header', async () => {
    const [, ...rest] = client.split('\n');
    expect((await lintClient(rest.join('\n'), preset)).messages).toEqual([
      ['paxx/no-edited-generated', 'unsigned'],
    ]);
  });

  it('is reported when it is empty', async () => {
    expect((await lintClient('', preset)).messages).toEqual([['paxx/no-edited-generated', 'unsigned']]);
  });

  it('still says so when it does not parse', async () => {
    expect((await lintClient('<<<<<<< ours\n', preset)).messages).toEqual([[null, undefined]]);
  });
});

describe('I14: which files are generated', () => {
  const written = 'export const api = {};\n';

  /** What is said about a client that carries no signature, by which rules. */
  async function saidOf(files: Files, file = path): Promise<readonly (string | null)[]> {
    const project = useProject({ ...fixtureFiles, [file]: written, ...files });
    const eslint = new ESLint({
      cwd: project.root,
      overrideConfigFile: true,
      overrideConfig: [
        typescript,
        { rules: { 'no-undef': 'error' } },
        ...paxx.project({ root: project.root }),
      ],
    });
    const results = await eslint.lintFiles([file]);
    return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  }

  const rc = (config: object): Files => ({ '.yo-rc.json': JSON.stringify({ 'generator-paxx': config }) });

  it('is the client in a project that generates it', async () => {
    expect(await saidOf({})).toEqual(['paxx/no-edited-generated']);
  });

  it('is none in a project that has nothing that makes one', async () => {
    const manifest = { 'package.json': '{ "scripts": { "build": "tsc" } }' };
    expect(await saidOf(manifest)).toEqual([]);
    expect(await saidOf({ ...manifest, [path]: edited })).toEqual(['paxx/no-edited-generated']);
    expect(await saidOf({ ...manifest, [path]: 'missing();\n' })).toEqual(['no-undef']);
  });

  it('is what .yo-rc.json says', async () => {
    expect(await saidOf(rc({ generated: [] }))).toEqual([]);
    const own = 'backend/src/gql/types.ts';
    expect(await saidOf(rc({ generated: [own] }))).toEqual([]);
    expect(await saidOf(rc({ generated: [own] }), own)).toEqual(['paxx/no-edited-generated']);
  });
});
