import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { developmentSecret, environmentSchema, readSettings } from '../src/settings.ts';

const production = { NODE_ENV: 'production', JWT_SECRET: 'a secret that only this test can know' };

describe('settings', () => {
  it('need no variable in development', () => {
    expect(readSettings({})).toMatchObject({ isProduction: false, http: { hasDocs: true } });
  });

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ DATABASE_URL: '', PORT: '' }).database.url).toBeUndefined();
  });

  it('hide the documentation in production', () => {
    expect(readSettings(production).http.hasDocs).toBe(false);
  });

  it.each([
    ['JWT_SECRET', developmentSecret],
    ['JWT_SECRET', 'short'],
    ['CORS_ORIGINS', 'https://example.com, *'],
    ['DATABASE_ECHO', 'true'],
    ['PORT', 'many'],
  ])('refuse %s=%s in production', (name, value) => {
    expect(() => readSettings({ ...production, [name]: value })).toThrow(name);
  });

  it('refuse the default secret in production', () => {
    expect(() => readSettings({ NODE_ENV: 'production' })).toThrow('JWT_SECRET');
  });

  it('are all documented in .env.example', async () => {
    const example = await readFile(new URL('../../.env.example', import.meta.url), 'utf8');
    const documented = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name);

    expect(documented).toEqual(Object.keys(environmentSchema.shape));
  });
});
