import { describe, expect, it } from 'vitest';
import { hashPassword, isPasswordOf } from '../src/core/accounts/passwords.ts';
import { normalizeText, text } from '../src/core/values/text.ts';
import { openAdminPages } from './support/admin-pages.ts';
import { createTestApp } from './support/app.ts';
import { createUser, createWorkspace } from './support/factories.ts';

const test = await createTestApp();
const { db, send } = test;
const line = text.line({ max: 20 });
const composed = 'Caf\u00e9';
const decomposed = 'Cafe\u0301';

describe('a text', () => {
  it.each([
    ['a decomposed letter', decomposed, composed],
    ['a zero-width space', 'Ca\u200bf\u00e9', composed],
    ['a zero-width space within a letter', 'Cafe\u200b\u0301', composed],
    ['a joiner between letters that do not join', 'Caf\u200d\u00e9', composed],
    ['a byte order mark', '\ufeffCaf\u00e9', composed],
    ['a soft hyphen', 'Ca\u00adf\u00e9', composed],
    ['a mark of direction', 'Caf\u00e9\u200f', composed],
    ['a variation selector', 'Caf\u00e9\ufe0f', composed],
    ['a letter of the tags', 'Caf\u00e9\u{e0041}', composed],
    ['spaces that nobody sees around it', '\u3000\u200b Caf\u00e9\u00a0', composed],
  ])('S7: is the same with %s', (_, given, kept) => {
    expect(line.parse(given)).toBe(kept);
  });

  it.each([
    ['Hindi', '\u0915\u094d\u200d\u0937'],
    ['Persian', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['a family', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
    ['a heart', '\u2764\ufe0f'],
    ['a keycap', '1\ufe0f\u20e3'],
    ['the flag of England', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['the flag of India', '\u{1f1ee}\u{1f1f3}'],
  ])('S7: keeps the signs that are meant: %s', (_, given) => {
    expect(line.parse(given)).toBe(given);
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \u00a0\u3000'],
    ['what nobody sees', '\u200b\u200d\ufeff'],
    ['fillers', '\u3164\u2800'],
    ['a mark alone', '\u0301'],
    ['a null character', 'a\u0000b'],
    ['an escape', '\u001b[31mred'],
    ['a new line', 'a\nb'],
    ['a line separator', 'a\u2028b'],
    ['an override of direction', 'a\u202etxt.exe'],
    ['an isolate', '\u2066a\u2069'],
    ['too much', 'x'.repeat(21)],
  ])('S7: refuses %s', (_, given) => {
    expect(line.safeParse(given).success).toBe(false);
  });

  it('S7: of several lines has tabs and new lines, and no other control characters', () => {
    const paragraphs = text.paragraphs({ min: 0, max: 20 });

    expect(['', 'a\n\tb'].map((given) => paragraphs.safeParse(given).success)).toEqual([
      true,
      true,
    ]);
    expect(paragraphs.safeParse('a\u0007').success).toBe(false);
    expect(paragraphs.safeParse('a\u202eb').success).toBe(false);
  });

  it('S7: stays the same when it is normalised again', () => {
    for (const given of [decomposed, 'a\u200bb', '\u0915\u094d\u200d\u0937', 'e\u200b\u0301']) {
      expect(normalizeText(normalizeText(given))).toBe(normalizeText(given));
    }
  });
});

describe('a name', () => {
  it('S7: is kept composed, whoever gives it', async () => {
    const { id, admin } = await createWorkspace(db);
    const names = [
      await send('POST', '/workspaces', { as: admin, body: { name: decomposed } }),
      await send('PATCH', '/users/me', { as: admin, body: { name: decomposed } }),
    ].map((response) => response.json<{ name: string }>().name);
    const path = `/workspaces/${id}/api-keys`;
    const body = { name: decomposed, scopes: ['can_view_workspace'] };
    await send('POST', path, { as: admin, body });
    const keys = (await send('GET', path, { as: admin })).json<{ items: { name: string }[] }>();

    expect([...names, keys.items[0]?.name]).toEqual([composed, composed, composed]);
  });

  it('S7: is found by what somebody types, composed or not', async () => {
    const pages = await openAdminPages(test);
    const name = `${composed} ${String(Date.now())}`;
    await createUser(db, { name });
    const found = await pages.get(
      `/tables/users?query=${encodeURIComponent(name.normalize('NFD'))}`,
    );

    expect(found.body).toContain(name);
  });
});

it('S7: a password is the same from every keyboard', async () => {
  const hash = await hashPassword(`${composed} und\u00a0mehr`);

  expect(await isPasswordOf(hash, `${decomposed} und mehr`)).toBe(true);
  expect(await isPasswordOf(hash, 'Cafe und mehr')).toBe(false);
});
