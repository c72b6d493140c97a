import fc from 'fast-check';
import {
  defaultConventions,
  isRegular,
  isStandalone,
  layouts,
  locate,
  names,
  pathOf,
  registries,
  resolveSpecifier,
  moduleOf,
  specifier,
  uninflected,
  type Conventions,
  type LayoutName,
  type Names,
  type Part,
} from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { featureWords } from '../support/arbitraries.ts';

const variables = fc.record({
  number: fc.integer({ min: 1, max: 9999 }).map((number) => String(number).padStart(4, '0')),
  locale: fc.constantFrom('en', 'hi', 'pt-BR'),
});

const conventionsFor = (layout: LayoutName, feature: Names): Conventions => ({
  ...defaultConventions,
  layout: layouts[layout],
  plurals: isRegular(feature) ? {} : { [feature.kebab]: feature.plural.kebab },
});

describe.each(Object.keys(layouts) as LayoutName[])('the layout "%s"', (layout) => {
  it('locates every path it gives', () => {
    fc.assert(
      fc.property(
        featureWords,
        variables,
        fc.constantFrom(...(Object.keys(layouts[layout]) as Part[])),
        (words, given, part) => {
          const feature = isStandalone(part) ? uninflected(names(words).kebab) : names(words);
          const conventions = conventionsFor(layout, names(words));
          const path = pathOf(part, feature, conventions, given);
          const found = locate(path, conventions);
          expect(found).toMatchObject({ part, feature });
          expect(pathOf(part, feature, conventions, found?.variables)).toBe(path);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('takes no registry for a part', () => {
    const conventions = { ...defaultConventions, layout: layouts[layout] };
    for (const { file } of registries)
      expect(locate(file.replace('{locale}', 'en'), conventions)).toBeUndefined();
  });

  it('spells specifiers that resolve to the part they were asked for', () => {
    fc.assert(
      fc.property(
        featureWords,
        fc.constantFrom<Part>('router', 'model', 'serviceTest', 'app'),
        fc.constantFrom<Part>('service', 'schemas', 'repository', 'permissions'),
        (words, from, to) => {
          const feature = names(words);
          const conventions = conventionsFor(layout, feature);
          const [source, target] = [pathOf(from, feature, conventions), pathOf(to, feature, conventions)];
          const spelled = specifier(source, target, conventions);
          expect(spelled).toMatch(/^\.{1,2}\/.*\.ts$/);
          expect(resolveSpecifier(source, spelled, conventions)).toBe(moduleOf(target));
        },
      ),
    );
  });
});

describe('locate', () => {
  it.each([
    'backend/src/features/invoices/Model.ts',
    'backend/src/features/invoices/model.ts.bak',
    'backend/src/features/../model.ts',
    'backend/src/features/In_voices/model.ts',
    'src/features/invoices/model.ts',
    'backend/src/app.ts',
  ])('knows nothing of %s', (path) => {
    expect(locate(path, defaultConventions)).toBeUndefined();
  });
});

describe('resolveSpecifier', () => {
  const from = 'frontend/src/config/appDefinitions.ts';
  it.each([
    ['../features/invoices/app', 'frontend/src/features/invoices/app'],
    ['@/features/invoices/app', 'frontend/src/features/invoices/app'],
    ['../features/invoices/app.js', 'frontend/src/features/invoices/app'],
    ['./', 'frontend/src/config'],
    ['react', undefined],
    ['../../../../../etc/passwd', undefined],
  ])('resolves %s to %s', (spelled, module) => {
    expect(resolveSpecifier(from, spelled, defaultConventions)).toBe(module);
  });
});
