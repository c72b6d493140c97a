import { readdirSync } from 'node:fs';
import path from 'node:path';
import {
  isStandalone,
  layoutNames,
  layouts,
  parseSpec,
  parts,
  placeholdersIn,
  placeholdersOf,
  sliceParts,
  wantedParts,
  type FeatureSpecInput,
  type Part,
  type PartRow,
} from 'paxx-conventions';
import { describe, expect, it } from 'vitest';

const templates = path.join(import.meta.dirname, '../../generators/feature/templates');

const wantedBy = (input: Partial<FeatureSpecInput>): readonly Part[] => {
  const result = parseSpec({ name: 'invoice', ...input });
  if (result.kind === 'faulty') throw new Error('The spec is right.');
  return wantedParts(result.spec);
};

describe.each(Object.keys(parts) as Part[])('the part "%s"', (part) => {
  it('has the same placeholders wherever it lives, and a feature or a name among them', () => {
    const patterns = layoutNames.flatMap((layout) => layouts[layout][part] ?? []);
    expect(patterns).not.toEqual([]);
    for (const pattern of patterns) expect(placeholdersOf(pattern)).toEqual(placeholdersIn(part));
    expect(['{feature}', '{name}'].filter((one) => placeholdersIn(part).has(one))).toHaveLength(1);
  });
});

describe('wantedParts', () => {
  it.each([
    ['tasks', { tasks: true }, { tasks: false }],
    ['admin', { admin: true }, { admin: false }],
    ['app', { app: true }, { app: false }],
    ['frontendApp', { app: true }, { app: false }],
    ['removedPage', { softDelete: true }, { softDelete: false }],
    ['removedPage', { softDelete: true }, { softDelete: true, app: false }],
  ] as const)('has the part "%s" where %j asks for it', (part, asking, declining) => {
    expect(wantedBy(asking)).toContain(part);
    expect(wantedBy(declining)).not.toContain(part);
    expect(wantedBy(declining)).toContain('model');
  });

  it('has a template for whatever it may want', () => {
    const names = readdirSync(templates, { recursive: true, encoding: 'utf8' }).map((file) =>
      path.basename(file),
    );
    const missing = wantedBy({ tasks: true, softDelete: true, admin: true }).filter(
      (part) => !names.some((name) => name.startsWith(`${part}.`)),
    );
    expect(missing).toEqual([]);
  });

  it('leaves out what is written by hand', () => {
    const all = wantedBy({ tasks: true, softDelete: true, admin: true });
    const left = sliceParts.filter((part) => !all.includes(part));
    expect(left).toContain('listeners');
    expect(left.map((part): PartRow => parts[part]).filter(({ when }) => when !== 'by hand')).toEqual([]);
  });
});

describe('layouts', () => {
  it.each(layoutNames)('name files without a slice first: %s', (layout) => {
    const standing = (Object.keys(layouts[layout]) as Part[]).map(isStandalone);
    expect(standing).toEqual([...standing].sort((one, other) => Number(other) - Number(one)));
  });
});
