import { describe, expect, it } from 'vitest';
import { mergeYaml } from '../../../../generators/engine/edits/merge-yaml.ts';
import { unmergeYaml } from '../../../../generators/engine/edits/unmerge-yaml.ts';

const base = 'services:\n  one:\n    image: one\n\n  two:\n    image: two\n\nvolumes:\n  kept:\n';
const piece =
  '# Why.\nservices:\n  # The third.\n  three:\n    image: three\nvolumes:\n  kept:\n  new:\nextra:\n  a: 1\n';

describe('unmergeYaml', () => {
  it.each([
    ['', base],
    ['of Windows', base.replaceAll('\n', '\r\n')],
  ])('takes back what was merged, with line ends %s', (_, text) => {
    const merged = mergeYaml(text, piece) ?? '';
    expect(merged).toContain('# The third.');
    expect(unmergeYaml(merged, piece, [base])).toBe(text);
  });

  it('leaves what something else has as well', () => {
    const merged = mergeYaml(base, piece) ?? '';
    const left = unmergeYaml(merged, piece, [base, 'volumes:\n  new:\n']) ?? '';
    expect(left).toContain('  new:\n');
    expect(left).not.toContain('three');
  });

  it('says so where something of it was changed', () => {
    const merged = mergeYaml(base, piece) ?? '';
    expect(unmergeYaml(merged.replace('image: three', 'image: four'), piece, [base])).toBeUndefined();
    expect(unmergeYaml('a: [', piece, [base])).toBe('a: [');
  });

  it('does not mind what is gone already', () => {
    expect(unmergeYaml(base, piece, [base])).toBe(base);
  });
});
