import { describe, expect, it } from 'vitest';
import { jsonValueSchema } from '../src/core/values/json-value.ts';
import { momentSchema } from '../src/core/values/moment.ts';

describe('a moment', () => {
  it.each(['2026-05-24T10:00:00Z', '2026-05-24T10:00:00+05:30', '9999-12-31T23:59:59Z'])(
    'may be %s',
    (text) => expect(momentSchema.parse(text)).toEqual(new Date(text)),
  );

  it.each([
    '9999-12-31T23:59:59-14:00',
    '9999-12-31T23:59:59.9999999Z',
    '0001-01-01T00:00:00Z',
    'now',
  ])('is not %s', (text) => expect(momentSchema.safeParse(text).success).toBe(false));
});

describe('a JSON value', () => {
  const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

  it.each([0, '', false, {}, nested(100)])('may be %j', (value) =>
    expect(jsonValueSchema.parse(value)).toEqual(value),
  );

  it('is not null, and not as deep as a body has room for', () => {
    for (const value of [null, undefined, nested(500_000)])
      expect(jsonValueSchema.safeParse(value).success).toBe(false);
  });
});
