import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { PaxxError } from '../../../../generators/engine/diagnostics/paxx-error.ts';
import {
  createFirstFormatter,
  createFormatter as startFormatter,
  type Formatter,
} from '../../../../generators/engine/render/create-formatter.ts';
import { Draft } from '../../../../generators/engine/plan/draft.ts';
import { makeTree, readTree, type Files } from '../apply/support/tree.ts';

const ugly = 'const  a = "b"';

afterEach(() => vi.restoreAllMocks());

/** A Prettier of the project's own, which marks what it formats. */
const ownPrettier: Files = {
  'package.json': '{}',
  'node_modules/prettier/package.json': '{ "name": "prettier", "main": "./index.cjs" }',
  'node_modules/prettier/index.cjs': `
    exports.getFileInfo = async () => ({ ignored: false, inferredParser: 'typescript' });
    exports.resolveConfig = async () => ({ mark: 'theirs' });
    exports.format = async (text, { mark, filepath }) => [mark, filepath.endsWith('a.ts'), text].join(' ');
  `,
};

/** The formatter of a project, for as long as the test runs. */
function createFormatter(root: string, limitInMs?: number): Formatter['format'] {
  const { format, close } = startFormatter(root, limitInMs);
  onTestFinished(close);
  return format;
}

async function errorOf(run: Promise<unknown>): Promise<PaxxError> {
  const error: unknown = await run.then(() => undefined).catch((reason: unknown) => reason);
  if (error instanceof PaxxError) return error;
  throw new Error('It should have failed.', { cause: error });
}

describe('createFormatter', () => {
  it.each<[string, Files, string]>([
    ['Prettier’s defaults', {}, 'const a = "b";\n'],
    ['the project’s configuration', { '.prettierrc.json': '{ "singleQuote": true }' }, "const a = 'b';\n"],
    [
      'the configuration nearest to the file',
      { '.prettierrc.json': '{}', 'src/.prettierrc': 'semi: false\n' },
      'const a = "b"\n',
    ],
    [
      'an override',
      { '.prettierrc.json': '{ "overrides": [{ "files": "src/*.ts", "options": { "semi": false } }] }' },
      'const a = "b"\n',
    ],
    [
      'the editor’s configuration',
      { '.editorconfig': 'root = true\n[*]\nend_of_line = crlf\n' },
      'const a = "b";\r\n',
    ],
    ['.prettierignore', { '.prettierignore': 'src/\n' }, ugly],
  ])('follows %s', async (_, files, expected) => {
    expect(await createFormatter(makeTree(files))('src/a.ts', ugly)).toBe(expected);
  });

  it('takes the given options for a project that does not exist yet', async () => {
    const { format } = createFirstFormatter({ singleQuote: true });
    expect(await format('src/a.ts', ugly)).toBe("const a = 'b';\n");
  });

  it.each([
    ['a.json', '{"a":1}', '{ "a": 1 }\n'],
    ['a.yml', 'a:   1', 'a: 1\n'],
    ['a.md', '*  one', '- one\n'],
    ['a.sql', 'SELECT  1', 'SELECT  1'],
    ['LICENSE', 'MIT  ', 'MIT  '],
    ['.env.example', 'A = 1', 'A = 1'],
  ])('formats %s as what it is', async (file, text, expected) => {
    expect(await createFormatter(makeTree())(file, text)).toBe(expected);
  });

  it('uses the project’s own Prettier', async () => {
    expect(await createFormatter(makeTree(ownPrettier))('src/a.ts', 'text')).toBe('theirs true text');
  });

  it('changes nothing on disk', async () => {
    const root = makeTree({ 'src/a.ts': ugly });
    const before = readTree(root);
    await createFormatter(root)('src/a.ts', 'b');
    expect(readTree(root)).toEqual(before);
  });

  it('names the template, the line and the text that cannot be parsed', async () => {
    const error = await errorOf(
      createFormatter(makeTree())('src/a.ts', 'const a = 1;\nconst = 2;\n', 'feature/model.ts.ejs'),
    );
    expect(error.exitCode).toBe(5);
    expect(error.diagnostics).toMatchObject([
      { code: 'PAXX5001', file: 'src/a.ts', line: 2, column: 7, snippet: 'const = 2;' },
    ]);
    expect(error.message).toContain('The template feature/model.ts.ejs renders src/a.ts');
  });

  it('says so when the project’s configuration cannot be used', async () => {
    const files = { '.prettierrc.json': '{ "plugins": ["./missing-plugin.mjs"] }' };
    const error = await errorOf(createFormatter(makeTree(files))('a.ts', ugly));
    expect(error).toMatchObject({ exitCode: 3, diagnostics: [{ code: 'PAXX3010' }] });
    expect(error.message).toContain('missing-plugin');
  });

  it('makes a second run change nothing', async () => {
    const root = makeTree({ 'a.ts': 'const a = "b";\n' });
    const draft = new Draft(root, { command: 'x' });
    draft.write('a.ts', ugly);
    expect((await draft.build(createFormatter(root))).changes).toEqual([]);
  });
});

describe('B2: a configuration that is code', () => {
  it.each([
    ['ends the process', 'process.exit(0);', 'it ended (exit code 0) before there was a result.'],
    ['ends it by a signal', "process.kill(process.pid, 'SIGTERM');", 'it ended (SIGTERM) before'],
    ['never settles', 'await new Promise((resolve) => setInterval(resolve, 1e9));', 'within 0.9 seconds.'],
    ['never lets anything else run', 'for (;;);', 'within 0.9 seconds.'],
    ['rejects', "await Promise.reject(new Error('no such thing'));", 'no such thing'],
    ['throws what is no error', "throw 'a text';", 'a text'],
    ['fails later', "setTimeout(() => { throw new Error('late'); }); await new Promise(() => {});", 'late'],
  ])('that %s is said', async (_, code, reason) => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const root = makeTree({ 'prettier.config.mjs': `${code}\nexport default {};\n` });
    // Only what never comes to an end is waited for in vain; a busy machine takes longer for the rest.
    const error = await errorOf(
      createFormatter(root, reason.startsWith('within') ? 900 : 25_000)('src/a.ts', ugly),
    );
    expect(error).toMatchObject({ exitCode: 3, diagnostics: [{ code: 'PAXX3010' }] });
    expect(error.message).toContain('Prettier cannot format src/a.ts: ');
    expect(error.message).toContain(reason);
  });

  it('prints to stderr, and steers no terminal', async () => {
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const code = "console.log('hello \\x1b[2J'); setInterval(() => {}, 1000);";
    const root = makeTree({ 'prettier.config.mjs': `${code}\nexport default { semi: false };\n` });
    expect(await createFormatter(root)('src/a.ts', ugly)).toBe('const a = "b"\n');
    expect(out).not.toHaveBeenCalled();
    expect(err.mock.calls.join('')).toBe('hello ␛[2J\n');
  });

  it('is not taken for the formatter where it sends messages or hides the way to do so', async () => {
    const code = "process.send({ text: 'not formatted' }); process.send(null); process.send = undefined;";
    const format = createFormatter(makeTree({ 'prettier.config.mjs': `${code}\nexport default {};\n` }));
    expect(await format('src/a.ts', ugly)).toBe('const a = "b";\n');
    expect(await format('src/b.ts', 'const  b = 2')).toBe('const b = 2;\n');
  });

  it('says so of a Prettier of the project that cannot be loaded', async () => {
    const root = makeTree({ ...ownPrettier, 'node_modules/prettier/index.cjs': 'const = ;' });
    const error = await errorOf(createFormatter(root)('src/a.ts', ugly));
    expect(error).toMatchObject({ exitCode: 3, diagnostics: [{ code: 'PAXX3010' }] });
  });

  it('formats one file after the other in one process', async () => {
    const code = "import { appendFileSync } from 'node:fs'; appendFileSync('started', 'x');";
    const root = makeTree({ 'prettier.config.mjs': `${code}\nexport default {};\n` });
    const format = createFormatter(root);
    for (const name of ['a.ts', 'b.ts', 'c.ts']) await format(name, ugly);
    expect(readTree(root)['started']).toBe('644 x');
  });
});
