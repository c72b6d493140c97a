import { readConventions } from 'paxx-conventions';
import { expect, it } from 'vitest';
import { capabilitiesIn } from '../../../generators/engine/capabilities/capabilities-in.ts';

/** What a project has whose `.yo-rc.json` holds these keys. */
function read(keys: object): readonly string[] {
  const text = JSON.stringify({ 'generator-paxx': keys }, undefined, 2);
  const result = readConventions(text);
  if (result.kind !== 'read') throw new Error('The file is wrong.');
  return capabilitiesIn({ conventions: result.conventions, read: () => text });
}

it('is what the project says', () => {
  expect(read({ capabilities: [] })).toEqual([]);
  expect(read({ capabilities: ['realtime', 'events'] })).toEqual(['realtime', 'events']);
  expect(read({ capabilities: ['temporal'] })).toEqual(['temporal']);
});

it.each([
  [{}, 2, 'is missing', /^Write there what it has .*"capabilities": \[\]/],
  [
    { capabilities: ['docs', 'metrcs'] },
    5,
    'no capability "metrcs"',
    /^Did you mean "metrics"\? There are web, admin/,
  ],
  [{ capabilities: ['realtime'] }, 4, '"realtime" needs "events"', /^Add "events" to the list/],
  [{ capabilities: ['tasks', 'temporal'] }, 3, '"tasks" and "temporal" cannot be in one', /^Leave the one/],
])('is refused with its line: %j', (keys, line, message, remedy) => {
  expect(() => read(keys)).toThrow(
    expect.objectContaining({
      exitCode: 2,
      diagnostics: [
        {
          code: 'PAXX2006',
          severity: 'error',
          file: '.yo-rc.json',
          line,
          column: expect.any(Number) as number,
          message: expect.stringContaining(message) as string,
          remedy: expect.stringMatching(remedy) as string,
        },
      ],
    }),
  );
});
