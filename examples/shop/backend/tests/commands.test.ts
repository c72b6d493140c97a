import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { askPassword } from '../src/core/commands/ask-password.ts';
import { UsageError } from '../src/core/commands/command.ts';
import { runCommandLine } from '../src/core/commands/run-command-line.ts';
import { readSettings, type Settings } from '../src/core/settings/read-settings.ts';
import { openDatabase } from '../src/db/connection.ts';
import { listMigrations } from '../src/db/migration-files.ts';
import { createTestApp } from './support/app.ts';
import { createTestVariables } from './support/database.ts';

const settings = readSettings({ NODE_ENV: 'test', ...(await createTestVariables()) });
const production = { ...settings, runtime: { ...settings.runtime, isProduction: true } };

async function manage(line: string, given: Settings = settings): Promise<string> {
  const lines: string[] = [];
  const print = (text: string) => void lines.push(text);
  await runCommandLine(line.split(' '), { commands, readSettings: () => given, print });
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

// Every command opens and closes the database by itself.
describe('manage', { timeout: 60_000 }, () => {
  it.each(Object.keys(commands))('describes "%s"', async (name) => {
    expect(await manage(`${name.replace('-', ' ')} --help`)).toMatch(/^Usage: manage /);
  });

  it('refuses what it does not know, and names what is near', async () => {
    await expect(manage('user list')).rejects.toThrow('Did you mean users?');
    await expect(manage('db up --confirmed')).rejects.toThrow('Did you mean --confirm?');
    await expect(manage('db up many')).rejects.toThrow(UsageError);
  });

  it('takes back the newest migration, and runs it again', async () => {
    const newest = (await listMigrations()).at(-1) ?? '';
    expect(await manage('db down')).toBe(`down ${newest}`);
    expect(await manage('db status')).toContain(`pending  ${newest}`);
    expect(await manage('db up')).toBe(`up ${newest}`);
  });

  it('changes production only when that is confirmed', async () => {
    await expect(manage('db up', production)).rejects.toThrow('This is production.');
  });

  it('makes a user who can log in, until nobody lets them any more', async () => {
    const email = 'ada@example.com';
    const password = passwordIn(await manage(`users create ${email} Ada --generate`));
    expect(await statusOfLogin(email, password)).toBe(200);
    await manage('users create root@example.com --generate --admin');
    await manage(`users deactivate ${email}`);

    expect(await manage('users list')).toMatch(/^ada@example\.com {2}Ada .*deactivated$/m);
    expect(await statusOfLogin(email, password)).toBe(401);
  });

  it('takes a password from the input, and none that is short or obvious', async () => {
    const user = { email: 'ada.lovelace@example.com', name: 'Ada' };
    const asking = { user, options: { generate: false }, print: () => {} };
    const ask = (line: string) => askPassword({ ...asking, input: Readable.from([line]) });

    expect(await ask('correct horse battery\nmore')).toBe('correct horse battery');
    await expect(ask('short\n')).rejects.toThrow('>=12 characters');
    await expect(ask('Ada.Lovelace\n')).rejects.toThrow('must not be the email');
  });
});
