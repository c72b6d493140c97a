import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { settingsGroups } from '../src/settings/index.ts';
import { developmentSecret } from '../src/settings/tokens.ts';
import { production } from './support/production.ts';

describe('settings', () => {
  it('need no variable in development', () => {
    expect(readSettings({})).toMatchObject({
      runtime: { isProduction: false },
      http: { trustProxy: ['loopback'] },
      accounts: { isRegistrationOpen: true },
    });
  });

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ DATABASE_URL: '', PORT: '' }).database.url).toBeUndefined();
  });

  it('close the registration in production', () => {
    expect(readSettings(production).accounts.isRegistrationOpen).toBe(false);
  });

  it.each([
    ['JWT_SECRET', developmentSecret],
    ['JWT_SECRET', 'short'],
    ['CORS_ORIGINS', 'https://example.com, *'],
    ['CORS_ORIGINS', ''],
    ['DATABASE_ECHO', 'true'],
    ['DATABASE_FOLDER', '.data/pglite'],
    ['LOG_LEVEL', 'debug'],
    ['LOG_LEVEL', 'trace'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', ''],
    ['TRUST_PROXY', 'none, loopback'],
    ['TRUST_PROXY', '1'],
    ['PORT', 'many'],
  ])('refuse %s=%s in production', (name, value) => {
    expect(() => readSettings({ ...production, [name]: value })).toThrow(name);
  });

  it('let production start once it is safe', () => {
    expect(readSettings(production).http.corsOrigins).toEqual([]);
  });

  it('S4: trust no proxy in production unless it is named, and nobody where that is said', () => {
    expect(readSettings(production).http.trustProxy).toBe(false);
    const named = readSettings({ ...production, TRUST_PROXY: 'loopback, 10.0.0.0/8' });
    expect(named.http.trustProxy).toEqual(['loopback', '10.0.0.0/8']);
  });

  it.each(['0x10', '1e3', ' 5', '5.0', '+5', '05', '9'.repeat(40)])(
    'S10: take no number for another one: PORT=%s',
    (PORT) => {
      expect(() => readSettings({ PORT })).toThrow('PORT');
    },
  );

  it('name every fault at once, and no value', () => {
    const faulty = { LOG_LEVEL: 'trace', DATABASE_ECHO: 'true', PORT: 'hunter2', HOST: '0.0.0.0' };
    const read = () => readSettings({ NODE_ENV: 'production', ...faulty });

    for (const name of [
      'JWT_SECRET',
      'CORS_ORIGINS',
      'TRUST_PROXY',
      'LOG_LEVEL',
      'DATABASE_ECHO',
      'PORT',
    ]) {
      expect(read).toThrow(new RegExp(`^  ${name}: `, 'm'));
    }
    expect(read).toThrow(/^(?!.*hunter2)/s);
    expect(read).toThrow(new RegExp(`^(?!.*${developmentSecret})`, 's'));
  });

  it('are all documented in .env.example', async () => {
    const example = await readFile(new URL('../../.env.example', import.meta.url), 'utf8');
    const documented = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name);

    const read = Object.values(settingsGroups).flatMap(({ variables }) => Object.keys(variables));
    expect(documented).toEqual(read);
  });
});
