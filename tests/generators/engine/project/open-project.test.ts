import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openProject } from '../../../../generators/engine/project/open-project.ts';

const root = mkdtempSync(path.join(tmpdir(), 'paxx-project-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
const configure = (config: unknown): void => {
  write('.yo-rc.json', JSON.stringify({ 'generator-paxx': config }, null, 2));
};

beforeEach(() => {
  rmSync(path.join(root, '.yo-rc.json'), { force: true });
});

describe('openProject', () => {
  it('is found from any folder below it, past the settings of another generator', () => {
    configure({});
    write('backend/.yo-rc.json', '{ "generator-node": {} }');
    write('backend/src/api/index.ts', '');
    expect(openProject(path.join(root, 'backend/src/api')).root).toBe(root);
  });

  it('asks the disk by name, behind links and in folders that listings skip too (R4, R5)', () => {
    configure({});
    write('backend/src/features/coverage/model.ts', 'a');
    write('elsewhere/model.ts', 'b');
    symlinkSync(path.join(root, 'elsewhere'), path.join(root, 'backend/src/features/linked'));
    const project = openProject(root);
    expect(project.list('backend/src/features')).toEqual(['coverage', 'linked']);
    expect(project.list('backend/src/features/linked')).toEqual(['model.ts']);
    expect(project.exists('backend/src/features/linked/model.ts')).toBe(true);
    expect(project.list('nowhere')).toEqual([]);
    const reader = { name: 'length', read: (text: string) => text.length };
    expect(project.derive('backend/src/features/coverage/model.ts', reader)).toBe(1);
    expect(project.derive('nowhere', reader)).toBeUndefined();
  });

  it.skipIf(process.platform === 'win32')(
    'R9: refuses a pipe as the package.json that the formatter reads',
    () => {
      configure({});
      execFileSync('mkfifo', [path.join(root, 'package.json')]);
      expect(() => openProject(root)).toThrow('package.json is no file.');
      rmSync(path.join(root, 'package.json'));
    },
  );

  it('takes a folder, a pipe and a link that leads to itself for no file (R9)', () => {
    configure({});
    mkdirSync(path.join(root, 'backend/src/tasks/index.ts'), { recursive: true });
    symlinkSync('loop.ts', path.join(root, 'backend/src/loop.ts'));
    execFileSync('mkfifo', [path.join(root, 'backend/src/pipe.ts')]);
    const project = openProject(root);
    const reader = { name: 'length', read: (text: string) => text.length };
    expect(project.derive('backend/src/tasks/index.ts', reader)).toBeUndefined();
    expect(project.derive('backend/src/loop.ts', reader)).toBeUndefined();
    expect(project.derive('backend/src/pipe.ts', reader)).toBeUndefined();
  });

  it('says that there is none, and what is wrong with the one there is', () => {
    expect(() => openProject(root)).toThrow('PAXX2005');
    configure({ layout: 'slcie' });
    expect(() => openProject(root)).toThrow('PAXX2006');
  });

  it.each([
    ['{\n  "generator-paxx": {\n    "layout": "slice"\n', 4, 'close brace expected here'],
    ["{ 'generator-paxx': {} }", 1, 'invalid symbol here'],
    ['{\n  "generator-paxx": { "layout": "slcie" }\n}', 2, 'It cannot be "slcie".'],
    ['', 1, 'is empty'],
    ['[]', 1, 'holds no object'],
    [`{ "generator-paxx": ${'['.repeat(50_000)}`, 1, 'nested more than 100 levels deep'],
    ['{ "generator-paxx": {},\n "generator-paxx": {} }', 2, 'has the key "generator-paxx" twice'],
  ])('L10: says what is wrong with %j, and where (%#)', (text, line, message) => {
    write('.yo-rc.json', text);
    write('backend/src/api/index.ts', '');
    rmSync(path.join(root, 'backend/.yo-rc.json'), { force: true });
    for (const folder of ['', 'backend/src']) {
      let thrown: unknown;
      try {
        openProject(path.join(root, folder));
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toMatchObject({
        exitCode: 2,
        diagnostics: [
          {
            code: 'PAXX2006',
            file: folder === '' ? '.yo-rc.json' : '../../.yo-rc.json',
            line,
            message: expect.stringContaining(message) as string,
          },
        ],
      });
    }
  });

  it('L10: says that a folder is no file', () => {
    mkdirSync(path.join(root, '.yo-rc.json'));
    expect(() => openProject(root)).toThrow('.yo-rc.json is no file.');
    rmSync(path.join(root, '.yo-rc.json'), { recursive: true });
  });
});
