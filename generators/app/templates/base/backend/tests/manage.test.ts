import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { askPassword } from '../src/core/commands/ask-password.ts';
import { findServices } from '../src/core/commands/find-services.ts';
import { readSettings, type Settings } from '../src/core/settings/read-settings.ts';
import { runCommandLine } from '../src/core/commands/run-command-line.ts';
import { runScript } from '../src/core/commands/shell-prompt.ts';
import { openDatabase } from '../src/db/connection.ts';
import { createTestApp } from './support/app.ts';
import { createTestVariables } from './support/database.ts';

const variables = { NODE_ENV: 'test', ...(await createTestVariables()) };
const settings = readSettings(variables);

const manage = (...words: string[]) => manageWith(settings, ...words);

async function manageWith(given: Settings, ...words: string[]): Promise<string> {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  await runCommandLine(words, { commands, readSettings: () => given, print });
  return lines.join('\n');
}

async function statusOfLogin(email: string, password: string): Promise<number> {
  const { db, close } = await openDatabase(settings.database);
  const { send } = await createTestApp({ context: { db } });
  const { statusCode } = await send('POST', '/auth/login', { body: { email, password } });
  await close();
  return statusCode;
}

const passwordIn = (printed: string) => /password is (\S+)/.exec(printed)?.[1] ?? '';

describe('manage users', () => {
  // Every command opens and closes the database by itself.
  it('makes one who can log in until they get another password', { timeout: 60_000 }, async () => {
    const email = 'ada@example.com';
    const first = passwordIn(await manage('users', 'create', email, 'Ada', '--generate'));
    expect(await statusOfLogin(email, first)).toBe(200);

    const second = passwordIn(await manage('users', 'set-password', email, '--generate'));
    expect(await statusOfLogin(email, first)).toBe(401);
    expect(await statusOfLogin(email, second)).toBe(200);
  });

  it('keeps one from logging in, and lets them in again', { timeout: 60_000 }, async () => {
    const email = 'bob@example.com';
    await manage('users', 'create', 'root@example.com', '--generate', '--admin');
    await manage('users', 'create', email, 'Bob', '--generate');

    await manage('users', 'deactivate', email);
    expect(await manage('users', 'list')).toContain(
      'bob@example.com  Bob  user  free  deactivated',
    );
    await manage('users', 'activate', email);
    expect(await manage('users', 'list')).toContain('bob@example.com  Bob  user  free  active');
  });

  it('takes a password from the input, and none that is short or obvious', async () => {
    const user = { email: 'ada.lovelace@example.com', name: 'Ada' };
    const asking = { user, options: { generate: false }, print: () => {} };
    const ask = (line: string) => askPassword({ ...asking, input: Readable.from([line]) });

    expect(await ask('correct horse battery\nmore')).toBe('correct horse battery');
    await expect(ask('short\n')).rejects.toThrow('>=12 characters');
    await expect(ask('Ada.Lovelace\n')).rejects.toThrow('must not be the email');
    await expect(ask('')).rejects.toThrow('>=12 characters');
  });

  it('names who is not there', async () => {
    await expect(manage('users', 'deactivate', 'nobody@example.com')).rejects.toThrow(
      'There is no user nobody@example.com.',
    );
  });
});

describe('manage', () => {
  it('lists the routes and who may call them', async () => {
    expect(await manage('routes', '/members')).toContain(
      'GET      /api/v1/workspaces/:workspaceId/members',
    );
    expect(await manage('routes', '/health')).toMatch(/^GET +\/health\/ready +public: /m);
  });

  it.runIf(existsSync('/dev/full'))('B1: fails when what it printed is lost', async () => {
    const env = { ...process.env, ...variables };
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, ['src/manage.ts', '--help'], {
      env,
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    const [errors] = await Promise.all([text(child.stderr as Readable), once(child, 'close')]);

    expect(errors).toMatch(/^The command did its work, but what it printed is lost: ENOSPC.*\n$/);
    expect(child.exitCode).toBe(1);
  });

  it('minds nothing when nobody reads what it prints', async () => {
    const env = { ...process.env, ...variables };
    const child = spawn(process.execPath, ['src/manage.ts', 'db', 'down', '9', '--dry-run'], {
      env,
    });
    child.stdout.destroy();
    const [errors] = await Promise.all([text(child.stderr), once(child, 'close')]);

    expect(errors).toBe('');
    expect(child.exitCode).toBe(0);
  });

  it.each([
    [
      'fails before it is ready',
      '(app) => app.addHook("onReady", async () => fail())',
      /^broken$/m,
    ],
    [
      'leaves a rejected promise alone (L1)',
      '(app) => app.addHook("onReady", async () => void (async () => fail())())',
      /^broken$/m,
    ],
    [
      'has a listener that throws (L1)',
      '(app) => app.addHook("onReady", async () => void setImmediate(fail))',
      /^broken$/m,
    ],
    ['fails to close', '(app) => app.addHook("onClose", async () => fail())', /^broken$/m],
    [
      'never closes',
      '(app) => app.addHook("onClose", () => new Promise(() => {}))',
      /does not close/,
    ],
  ])('ends when the application %s', { timeout: 30_000 }, async (_case, harm, message) => {
    const module = `import { subscribe } from 'node:diagnostics_channel';
      const fail = () => { throw new Error('broken'); };
      setInterval(() => {}, 1000);
      subscribe('fastify.initialization', ({ fastify }) => void (${harm})(fastify));`;
    const preload = `data:text/javascript,${encodeURIComponent(module)}`;
    const words = ['--import', preload, 'src/manage.ts', 'routes', '/health'];
    const child = spawn(process.execPath, words, { env: { ...process.env, ...variables } });
    child.stdout.resume();
    const [errors] = await Promise.all([text(child.stderr), once(child, 'close')]);

    expect(errors).toMatch(message);
    expect(child.exitCode).toBe(1);
  });

  it('seeds once', async () => {
    expect(await manage('db', 'seed')).toContain('viewer@example.com can log in now.');
    expect(await manage('db', 'seed')).toBe('admin@example.com exists already.');
  });

  it('seeds production with a password of its own, and when it is confirmed', async () => {
    const inProduction = { ...settings, runtime: { ...settings.runtime, isProduction: true } };
    const seed = (...words: string[]) => manageWith(inProduction, 'db', 'seed', ...words);

    await expect(seed()).rejects.toThrow('Say --confirm.');
    await expect(seed('--confirm')).rejects.toThrow('SEED_PASSWORD: ');
  });
});

describe('the shell', () => {
  it('runs what is piped in, and tells when it fails', async () => {
    const seen: unknown[] = [];
    const run = (text: string) => runScript(Readable.from([text]), { seen });
    await run('const found = await Promise.resolve("yes");\nseen.push(found);');

    expect(seen).toEqual(['yes']);
    await expect(run('nope()')).rejects.toThrow('nope is not defined');
  });

  it('knows the service of every slice', async () => {
    const { app } = await createTestApp();
    const services = Object.keys(await findServices(app));
    expect(services).toEqual(expect.arrayContaining(['userService', 'workspaceService']));
  });
});
