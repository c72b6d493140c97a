import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { featureCommand } from '../../../../generators/feature/command.ts';
import { settingCommand } from '../../../../generators/setting/command.ts';
import { PaxxError } from '../../../../generators/engine/diagnostics/paxx-error.ts';
import { readAnswers } from '../../../../generators/engine/run/read-answers.ts';
import { readInTime } from '../../../../generators/engine/run/read-in-time.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'paxx-answers-'));
const file = path.join(folder, 'answers.json');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function refusalOf(text: string | Uint8Array, command = featureCommand): PaxxError {
  writeFileSync(file, text);
  try {
    readAnswers(file, command);
  } catch (error) {
    if (error instanceof PaxxError) return error;
    throw error;
  }
  throw new Error('The answers were accepted.');
}

describe('readAnswers', () => {
  it('reads an object, and knows where in the file everything is', () => {
    writeFileSync(file, '\uFEFF{\n  "name": "invoice",\n  "fields": ["a:string",\n    { "name": "b" }]\n}');
    const { values, placeOf } = readAnswers(file, featureCommand);
    expect(values).toMatchObject({ name: 'invoice', fields: ['a:string', { name: 'b' }] });
    expect(placeOf(['fields', 1])).toEqual({ file, line: 4, column: 5 });
    expect(placeOf(['fields', 1, 'type'])).toEqual({ file, line: 4, column: 5 });
    expect(placeOf(['fields', 1], 'name')).toEqual({ file, line: 4, column: 7 });
  });

  it.each([
    [
      'B3',
      `{"name":"x",\n"fields":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      2,
      'nested more than 100 levels',
    ],
    ['B10', '{"name":"x",\n"name":"y"}', 2, 'has the key "name" twice'],
    [
      'B10',
      '{"name":"x",\n"fields":[{"name":"a","type":"string","name":"b"}]}',
      2,
      'has the key "name" twice',
    ],
    [
      'B10',
      new Uint8Array([0x7b, 0x0a, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
      2,
      'holds a byte that is no UTF-8',
    ],
    ['B10', '{\n"name": "\0"}', 2, 'holds a null byte'],
    ['L10', '{"name": "x"\n "fields": []}', 2, 'comma expected here'],
    ['L10', '[]', 1, 'are no JSON object'],
    ['L10', '', 1, 'is empty'],
    ['L10', '{"name": "x",\n"fild": 1}', 2, 'There is no answer "fild".'],
  ])('%s: refuses %j with its line %i: %s', (_, text, line, message) => {
    const error = refusalOf(text);
    expect(error.exitCode).toBe(2);
    expect(error.diagnostics).toMatchObject([
      { code: 'PAXX2007', file, line, message: expect.stringContaining(message) as string },
    ]);
  });

  it('L10: names the answers of the command at hand', () => {
    expect(refusalOf('{"name": "mail", "variable": []}', settingCommand).diagnostics).toMatchObject([
      { remedy: 'Did you mean "variables"? The answers are name, variables.' },
    ]);
    expect(refusalOf('{"soft-delete": true}').diagnostics).toMatchObject([
      {
        remedy: expect.stringMatching(
          /^Did you mean "softDelete"\? .* softDelete, admin, backendOnly, frontendOnly, app\.$/,
        ) as string,
      },
    ]);
  });

  it.skipIf(process.platform === 'win32')(
    'R9: reads a pipe that is written, and does not wait for ever',
    () => {
      const pipe = path.join(folder, 'pipe');
      execFileSync('mkfifo', [pipe]);
      spawn('sh', ['-c', `sleep 0.1; printf '{"name": "x"}' > "${pipe}"`]);
      expect(readAnswers(pipe, featureCommand).values).toEqual({ name: 'x' });
      expect(() => readInTime(pipe, 100)).toThrow('nobody wrote it to its end within 0.1 seconds');
    },
  );
});
