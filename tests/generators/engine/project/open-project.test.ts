import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

  it('lists the files below the folders of its own layout, and nothing installed', () => {
    configure({ layout: { model: 'server/models/{feature}.ts' } });
    write('server/models/invoice.ts', '');
    write('server/node_modules/models/other.ts', '');
    write('elsewhere/models/invoice.ts', '');
    const { files } = openProject(root);
    expect(files).toContain('server/models/invoice.ts');
    expect(files.filter((file) => /node_modules|elsewhere/.test(file))).toEqual([]);
  });

  it('says that there is none, and what is wrong with the one there is', () => {
    expect(() => openProject(root)).toThrow('PAXX2005');
    configure({ layout: 'slcie' });
    expect(() => openProject(root)).toThrow('PAXX2006');
  });
});
