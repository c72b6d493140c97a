import {
  defaultConventions,
  layoutNames,
  layouts,
  NameError,
  names,
  parseSpec,
  registriesOf,
  spellingsOf,
  wordsOfSpelling,
  type FeatureSpec,
  type LayoutName,
  type Names,
} from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { doubleNames, namesOfParts } from '../../../generators/feature/double-names.ts';
import { renderParts } from '../../../generators/feature/render-parts.ts';
import { bindingsOf } from '../../support/bindings-of.ts';
import { projectOf } from '../../support/memory-project.ts';
import { nouns } from '../../support/nouns.ts';

const isWhole = Boolean(process.env['PAXX_TEST_TIER']);

/** Every kind of field, so that every line of every template is there. */
const fields = [
  ...[
    'number:string!:unique',
    'status:enum(a,b)=a',
    'amount:decimal(10,2)!',
    'due_on:date?',
    'secret:string:redact',
  ],
  ...['meta:json={}', 'starts_at:datetime=now', 'is_open:boolean', 'code:uuid:index', 'notes:text'],
];

const projectIn = (layout: LayoutName) => ({
  config: { layout },
  ...projectOf(
    {},
    { ...defaultConventions, layout: layouts[layout], registries: registriesOf(layouts[layout]) },
  ),
});

function specWith(options: Partial<FeatureSpec>, withFields = fields): FeatureSpec {
  const parsed = parseSpec({ name: 'sample', fields: withFields, ...options });
  if (parsed.kind === 'faulty') throw new Error(JSON.stringify(parsed.faults));
  return parsed.spec;
}

const options = [false, true].flatMap((tasks) =>
  [false, true].flatMap((softDelete) =>
    [false, true].flatMap((admin) => [false, true].map((app) => ({ tasks, softDelete, admin, app }))),
  ),
);

/** Every slice that can be asked for, as far as names go: layouts × options, with all fields and with one. */
const slices = layoutNames.flatMap((layout) =>
  options.flatMap((chosen) =>
    [fields, ['title:string']].map((withFields) => {
      const spec = specWith(chosen, withFields);
      const wanted = Object.entries(chosen).flatMap(([option, isOn]) => (isOn ? [option] : []));
      const parts = namesOfParts(spec, projectIn(layout));
      return { layout, spec, parts, title: [layout, ...wanted].join(' ') };
    }),
  ),
);

function tryNames(words: string): Names | undefined {
  try {
    return names(words);
  } catch (error) {
    if (error instanceof NameError) return undefined;
    throw error;
  }
}

/** The names that the templates use themselves, each as the name of a feature, "createdAt" as "created at". */
const ownNames = [
  ...new Set(
    slices.flatMap(({ parts }) => parts).flatMap(({ used }) => used.filter((name) => !/paxx/i.test(name))),
  ),
].map((name) => spellingsOf(wordsOfSpelling(name)).human);

const features = [
  ...new Map(
    [...nouns.flat(), ...ownNames].flatMap((word) => {
      const found = tryNames(word);
      return found === undefined ? [] : [[found.kebab, found] as const];
    }),
  ).values(),
];

/** Many slices have a part in common: each is held against a name once for each layout. */
const distinct = new Map(
  slices.flatMap(({ layout, parts }) =>
    parts.map((part) => [`${layout} ${JSON.stringify(part)}`, { layout, part }] as const),
  ),
);

const isRefused = (feature: Names): boolean =>
  [...distinct.values()].some(
    ({ layout, part }) => doubleNames([part], feature, { config: { layout } }).length > 0,
  );

describe('the names of a slice', () => {
  it('N3: clash with the templates for these names only, of nouns of every kind and our own identifiers', () => {
    expect(features.length).toBeGreaterThan(900);
    const refused = features.filter(isRefused).map(({ human }) => human);
    expect(refused.sort()).toMatchInlineSnapshot(`
      [
        "async iterable",
        "awaited",
        "column exposure",
        "database",
        "date",
        "definition of",
        "dispatch task",
        "edit conflict error",
        "emit",
        "list condition",
        "list query",
        "list selection",
        "non nullable",
        "page of",
        "partial",
        "promise",
        "return type",
        "timestamp",
        "total",
        "total service",
        "transact",
        "unique error",
        "user",
        "workspace",
      ]
    `);
  });

  it.each(['page', 'transaction', 'row', 'id', 'option', 'dispatch', 'pick', 'order', 'equipment', 'news'])(
    'N3: "%s" is no clash in any layout, with any options',
    (name) => {
      for (const { layout, parts } of slices)
        expect(doubleNames(parts, names(name), { config: { layout } })).toEqual([]);
    },
  );

  it('N3: two names that follow from one feature may clash as well', () => {
    const feature = names('order', { plural: 'order status' });
    expect(
      doubleNames(namesOfParts(specWith({}), projectIn('slice')), feature, projectIn('slice')),
    ).toContainEqual({
      part: 'model',
      name: 'orderStatus',
    });
  });

  it('N3: what is refused would mean something else', () => {
    const way = { layout: 'slice', spec: specWith({}) } as const;
    expect(meanings(names('promise'), way)['service']).not.toEqual(
      meanings(names('invoice'), way)['service'],
    );
  });

  const few = ['page', 'transaction', 'row', 'emit', 'timestamp', 'equipment', 'room service', 'order page'];
  const tried = isWhole ? features : few.map((name) => names(name));
  const whole = slices.filter(({ spec }) => spec.fields.length > 1);
  const ways = isWhole ? whole : whole.filter(({ spec: { tasks, app } }) => tasks && app);

  it.each(ways)(
    `N3: mean the same whatever the feature is called, or it is refused: ${isWhole ? 'all' : 'some'} names, $title`,
    { timeout: 3_600_000 },
    ({ layout, spec, parts }) => {
      const expected = meanings(names('paxxone', { plural: 'paxxmany' }), { layout, spec });
      for (const feature of tried) {
        if (doubleNames(parts, feature, { config: { layout } }).length > 0) continue;
        expect({ feature: feature.human, ...meanings(feature, { layout, spec }) }).toEqual({
          feature: feature.human,
          ...expected,
        });
      }
    },
  );
});

interface Way {
  readonly layout: LayoutName;
  readonly spec: FeatureSpec;
}

/** Part → what its names mean. */
const meanings = (feature: Names, { layout, spec }: Way) =>
  Object.fromEntries(
    renderParts(spec, feature, projectIn(layout), '0001')
      .filter(({ path }) => path.endsWith('.ts'))
      .map(({ part, contents }) => [part, bindingsOf(contents)] as const),
  );
