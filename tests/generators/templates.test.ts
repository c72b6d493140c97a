import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const generators = fileURLToPath(new URL('../../generators', import.meta.url));

/** Every template of every generator, as a path from `generators/`. */
const templates = readdirSync(generators, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    path.relative(generators, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
  )
  .filter((file) => /^(?:[\w-]+\/templates|capabilities\/[\w-]+\/[\w-]+)\/(?!tsconfig\.json$)/.test(file))
  .filter((file) => !file.includes('/node_modules/'));

const textOf = (file: string): string => readFileSync(path.join(generators, file), 'utf8');
const tagsOf = (text: string): string[] => [...text.matchAll(/<%[\s\S]*?%>/g)].map(([tag]) => tag);
const printing = templates.filter((file) => file.endsWith('.ejs'));
const others = templates.filter((file) => !file.endsWith('.ejs'));

/** An `if` with each of its `else if`, and a choice between two texts. */
const conditionalsOf = (text: string): number =>
  tagsOf(text).flatMap((tag) => [...tag.matchAll(/\bif \(|(?<![?.])\?(?![?.])/g)]).length;

/** The templates that a template includes, as paths from `generators/`. */
const includedBy = (file: string): string[] =>
  [...textOf(file).matchAll(/\binclude\(([^)]*)\)/g)].map(([, argument = '']) => {
    const name = /^'([^']+)'$/.exec(argument)?.[1];
    expect(name, `${file} includes ${argument}, which is no file name.`).toBeDefined();
    return path.posix.join(path.posix.dirname(file), `${name ?? ''}.ejs`);
  });

describe('the templates', () => {
  it('are all found', () => {
    expect(printing.length).toBeGreaterThan(70);
    expect(others.length).toBeGreaterThan(390);
  });

  it('end in .ejs where they print something, and nowhere else', () => {
    expect(printing.filter((file) => tagsOf(textOf(file)).length === 0)).toEqual([]);
    expect(others.filter((file) => textOf(file).includes('<%'))).toEqual([]);
  });

  it('are counted right', () => {
    expect(conditionalsOf('<% if (a?.b) { %><% } else if (b ?? c) { %><%- c ? d : e %> ? if (')).toBe(3);
  });

  it.each(printing)('%s has at most two conditionals', (file) => {
    expect(conditionalsOf(textOf(file))).toBeLessThanOrEqual(2);
  });

  it('include files that include nothing', () => {
    const nested = printing.flatMap(includedBy).filter((file) => includedBy(file).length > 0);
    expect(nested).toEqual([]);
  });
});
