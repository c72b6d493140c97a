import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../generators/cli/commands.ts';
import { isAnswerable } from '../../../generators/engine/run/is-answerable.ts';
import { makeTree } from '../engine/apply/support/tree.ts';
import { scratchProject } from '../support/scratch-project.ts';

const packageFolder = fileURLToPath(new URL('../../../generators', import.meta.url));
const bin = path.join(packageFolder, 'bin/paxx.mjs');
const { root } = await scratchProject();
const names = commands.map(({ name }) => name);

/** Runs a line of a shell in the project: `$PAXX` is the real bin, and `end` the exit code of the first of a pipe. */
function shell(line: string, env: Record<string, string> = {}, cwd = root) {
  const script = `paxx() { "${process.execPath}" $NODE_FLAGS "${env['PAXX'] ?? bin}" "$@"; }\n${line}\nexit "\${PIPESTATUS[0]}"`;
  const result = spawnSync('bash', ['-c', script], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

const stack = /\n\s+at /;

describe('B1: output that nobody takes', () => {
  it.each([
    'help',
    '--version',
    'feature tickets title:string --dry-run',
    'feature tickets title:string --dry-run --json',
  ])('is no fault where a reader leaves early: %s', (line) => {
    const { code, out, err } = shell(`paxx ${line} | true`);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    // With --json, words for people go there.
    expect(line.endsWith('--json') ? '' : err).toBe('');
    expect(err).not.toMatch(stack);
  });

  it.each([
    ['a closed pipe', 'parcels', '| true', 0],
    ['a full disk', 'crates', '> /dev/full', 6],
    ['closed files', 'barrels', '>&- 2>&-', 0],
    ['full errors', 'boxes', '2> /dev/full > /dev/null', 0],
  ])('keeps nothing from being written: %s', (_, name, to, code) => {
    const { code: found, err } = shell(`paxx feature ${name} title:string --yes ${to}`);
    expect({ code: found, isWritten: existsSync(path.join(root, `backend/src/features/${name}`)) }).toEqual({
      code,
      isWritten: true,
    });
    expect(err).not.toMatch(stack);
  });

  it.each(['help', 'feature --help'])('is exit code 6 where the result is lost: %s', (line) => {
    const { code, err } = shell(`paxx ${line} > /dev/full`);
    expect(code).toBe(6);
    expect(err).toMatch(
      /^The command did its work, but what it printed is lost \(the disk is full: .*\)\.\n$/,
    );
  });

  it('does not hide what went wrong', () => {
    expect(shell('paxx featur 2> /dev/full')).toMatchObject({ code: 2 });
    expect(shell('paxx feature tickets a:strin --json > /dev/full')).toMatchObject({ code: 2 });
    expect(shell('paxx feature tickets a:strin --json 2>&1 | true')).toMatchObject({ code: 2 });
  });
});

describe('B2: a configuration of the formatter that is code', () => {
  const config = path.join(root, 'prettier.config.mjs');
  const given = path.join(root, '.prettierrc.json');
  const dryRun = 'paxx feature tickets title:string --dry-run --json';
  const code = (text: string): void => {
    rmSync(given, { force: true });
    writeFileSync(
      config,
      `console.log('{"theirs": true}');\n${text}\nexport default { singleQuote: true };\n`,
    );
  };

  it('prints to stderr, and the result stays the only thing on stdout', () => {
    code('setInterval(() => {}, 1000);');
    const { code: found, out, err } = shell(dryRun);
    expect(found).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true });
    expect(err).toContain('{"theirs": true}');
  });

  it('ends nothing but itself', () => {
    code('process.exit(0);');
    const { code: found, out, err } = shell(dryRun);
    expect(found).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ ok: false, diagnostics: [{ code: 'PAXX3010' }] });
    expect(err).toContain('it ended (exit code 0) before there was a result.');
    rmSync(config);
  });
});

describe('B4: what cannot be loaded', () => {
  /** The package, without its dependencies, or with them and one module that is replaced. */
  function broken(module?: string, replace?: (file: string) => void): string {
    const folder = path.join(makeTree(), 'generator-paxx');
    for (const name of ['bin', 'dist', 'package.json', 'feature/templates'])
      cpSync(path.join(packageFolder, name), path.join(folder, name), { recursive: true });
    if (module !== undefined) {
      symlinkSync(path.join(packageFolder, 'node_modules'), path.join(folder, 'node_modules'));
      rmSync(path.join(folder, 'dist/generators', module));
      replace?.(path.join(folder, 'dist/generators', module));
    }
    return path.join(folder, 'bin/paxx.mjs');
  }

  const damaged = (file: string): void => writeFileSync(file, 'const = ;\n');
  const places = ['cli/main.js', 'cli/run-at-terminal.js', 'feature/plan.js', 'engine/apply/turn.js'];
  const cases: [string, () => string][] = [
    ['without dependencies', () => broken()],
    ...places.flatMap((place): [string, () => string][] => [
      [`without ${place}`, () => broken(place)],
      [`with a damaged ${place}`, () => broken(place, damaged)],
      [`with a folder in place of ${place}`, () => broken(place, (file) => mkdirSync(file))],
    ]),
  ];

  it.each(cases)('is one sentence, and JSON where it is asked for: %s', (_, make) => {
    const { code, out, err } = shell('paxx feature tickets title:string --dry-run --json', { PAXX: make() });
    expect(code).toBe(5);
    expect(JSON.parse(out)).toMatchObject({ ok: false, exitCode: 5, diagnostics: [{ code: 'PAXX5007' }] });
    expect(err).toMatch(
      /^error PAXX5007\n {2}paxx cannot be loaded: .*\n {2}Install generator-paxx again, .*\n$/,
    );
  });

  it.each([22, 26, 30, 34])('names the limit of open files: %i', (limit) => {
    const { code, out, err } = shell(
      `ulimit -n ${limit}\npaxx feature tickets title:string --dry-run --json`,
    );
    if (code === 0) return;
    expect(code).toBe(5);
    expect(err + out).toContain('ulimit -n 1024');
    expect(err).not.toMatch(stack);
    expect(JSON.parse(out)).toMatchObject({ ok: false, exitCode: 5 });
  });

  it.each(['18.20.0', '20.18.9', '21.7.0', '22.12.0'])('names the Node that is wanted: %s', (version) => {
    const folder = makeTree();
    writeFileSync(
      path.join(folder, 'version.cjs'),
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
    );
    const { code, out, err } = shell('paxx sync --json', {
      NODE_OPTIONS: `--require "${folder}/version.cjs"`,
    });
    expect(code).toBe(5);
    expect(err).toContain(`This is Node ${version}, and paxx needs Node ^20.19.0 || ^22.13.0 || >=24.`);
    expect(JSON.parse(out)).toMatchObject({ command: 'sync', diagnostics: [{ code: 'PAXX5007' }] });
  });
});

describe('B5: what steers a terminal', () => {
  const evil = '\u001B[2J\u001B]8;;http:x\u0007\u009B1m\u202Eab\u2066c\u061C\u2028error PAXX1001';
  const steering = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/;

  it.each([
    [[evil]],
    [['feature', evil]],
    [['feature', 'tickets', `${evil}:string`]],
    [['feature', 'tickets', `a:${evil}`]],
    [['feature', 'tickets', `a:string=${evil}`, '--dry-run', '--diff']],
    [['feature', 'tickets', 'a:string', `--${evil}`]],
    [['feature', 'tickets', 'a:string', '--plural', evil]],
    [['feature', 'tickets', 'a:string', '--on-conflict', evil]],
    [['feature', '--answers', evil]],
    [['sync', evil]],
    [['app', evil]],
    [['app', 'acme', '--locales', evil]],
    [['client', 'payments', evil]],
    [['setting', 'courier', `COURIER:string=${evil}`, '--dry-run']],
    [['middleware', 'tenant', '--after', evil]],
    [['command', 'report', `${evil}:string`]],
    [['infra', evil]],
    [['deploy', evil]],
  ])('is shown, and steers nothing: %j', (args) => {
    // With --json the words for people come as well, on stderr.
    const { stdout, stderr } = spawnSync(process.execPath, [bin, ...args, '--json'], {
      cwd: root,
      encoding: 'utf8',
      input: '',
    });
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1 });
    expect(stdout + stderr).not.toMatch(steering);
    expect(stdout + stderr).not.toMatch(stack);
  });

  it('begins no line of its own', () => {
    const { stderr } = spawnSync(process.execPath, [bin, 'x\nerror PAXX1001 all is lost'], {
      encoding: 'utf8',
    });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    const args = ['feature', 'tickets', 'a:string', '--on-conflict', 'x\nerror PAXX1001'];
    expect(spawnSync(process.execPath, [bin, ...args], { cwd: root, encoding: 'utf8' }).stderr).not.toMatch(
      /^ *error PAXX1001/m,
    );
  });
});

describe('B11: without a terminal', () => {
  const questions = names.filter((name) => name !== 'sync');

  // Each command has one of the three, for what is asked there is the same code for all.
  const inputs = ['<&-', '< /dev/null', '< <(true)'];
  const closed = questions.map((name, index) => [name, inputs[index % inputs.length]] as const);

  it.each(closed)('%s %s asks nothing, and names what is missing', (name, input) => {
    const { code, err } = shell(`paxx ${name} ${input}`);
    expect(code).toBe(2);
    expect(err).toMatch(/^error PAXX2/m);
  });

  it('writes what was asked for completely, as with --yes', () => {
    expect(shell('paxx middleware "request timing" < /dev/null')).toMatchObject({ code: 0 });
    expect(existsSync(path.join(root, 'backend/src/middleware/request-timing.ts'))).toBe(true);
  });

  const terminal = { isTTY: true } as never;
  const nothing = { isTTY: undefined } as never;
  it.each([
    [terminal, terminal, {}, true],
    [terminal, terminal, { CI: '' }, true],
    [terminal, terminal, { CI: 'false' }, true],
    [terminal, terminal, { CI: 'true' }, false],
    [terminal, terminal, { CI: '1' }, false],
    [nothing, terminal, {}, false],
    [terminal, nothing, {}, false],
  ])('is the same for the bin and for yo: %j %j %j %s', (stdin, stdout, env, expected) => {
    expect(isAnswerable({ stdin, stdout, env })).toBe(expected);
  });
});
