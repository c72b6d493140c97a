import { names, parts, plainNames, uninflected } from '../../../conventions/dist/index.js';

const thing = names('sample thing');

/** A table of ours, as the editor of registries knows one; it stands for no part of a project. */
const table = (file, shape, container, isOrdered) => ({
  id: container,
  noun: container,
  part: 'model',
  file,
  shape,
  container,
  isOrdered,
});

const ruleTable = table('eslint-plugin/rules.ts', 'object', 'ownRules', false);
const fieldTable = table('conventions/spec/field-types.ts', 'object', 'fieldTypes', true);
const capabilityTable = table('generators/capabilities/list.ts', 'object', 'capabilities', true);
const commandTable = table('generators/cli/commands.ts', 'array', 'commands', true);

const partRow = ({ camel, human, kebab, plural }, when) => ({
  file: 'conventions/parts/parts.ts',
  mark: `\n  ${camel}: {`,
  // The first part that belongs to no slice.
  before: '\n  settings: {',
  row: `
  ${camel}: {
    noun: '${human}',
    path: {
      slice: 'backend/src/features/{features}/${kebab}.ts',
      layered: 'backend/src/${plural.kebab}/{feature}.ts',
      modular: 'backend/src/modules/{features}/${kebab}.ts',
    },${when}
  },`,
});

const registryRow = ({ camel, pascal, human, kebab, plural }) => ({
  file: 'conventions/registry/registries.ts',
  mark: `id: '${plural.camel}'`,
  before: '\n] as const satisfies readonly RegistryRow[];',
  row: `
  {
    id: '${plural.camel}',
    noun: '${human}',
    part: '${camel}',
    file: 'backend/src/${plural.kebab}/index.ts',
    shape: 'object',
    container: '${plural.camel}',
    key: '{features:camel}',
    symbol: '{feature:camel}${pascal}',
    rule: {
      name: 'registered-${kebab}',
      description: 'require every ${human} to be in the registry of ${plural.human}',
      consequence: 'The project knows the ${plural.human} of the registry and no others.',
      exemption: 'When the project has no ${plural.human}.',
      requirements: ['C1'],
      repair: 'fix',
    },
  },`,
});

const fieldCase = ({ snake }) => ({
  file: 'tests/conventions/fields.test.ts',
  mark: `type: '${snake}'`,
  before: "\n  ])('reads %s'",
  row: `\n['some_value:${snake}!', { name: 'some_value', type: '${snake}', required: true }],`,
});

/**
 * What each kind of thing takes, besides the skeletons in the folder of its name. `words`: what stands in the skeletons,
 * and what becomes of it. `entries`: what is imported into tables. `rows`: what is written out in them.
 */
export const kinds = {
  registry: {
    spell: names,
    words: (name) => [[thing, name]],
    entries: () => [],
    rows: (name) => [
      ...(Object.hasOwn(parts, name.camel) ? [] : [partRow(name, "\n    when: 'by hand',")]),
      registryRow(name),
    ],
    next: ({ camel, kebab, plural }) => [
      `Put the rows into words: "${camel}" in conventions/parts/parts.ts, "${plural.camel}" in conventions/registry/registries.ts.`,
      `Type the entries in generators/app/templates/base/backend/src/${plural.kebab}/index.ts, and read them where the project starts.`,
      'npm run docs && npm run examples',
      `npm test -- conventions eslint-plugin agreement generators/engine -u, and read the rule's page, eslint-plugin/docs/rules/registered-${kebab}.md.`,
    ],
  },
  part: {
    spell: names,
    words: (name) => [[thing, name]],
    entries: () => [],
    rows: (name) => [partRow(name, '')],
    next: ({ camel }) => [
      `Move the row "${camel}" of conventions/parts/parts.ts to where a reader comes to it, and say with "when" which slices have it.`,
      `Fill in generators/feature/templates/${camel}.ejs.`,
      'With "when": a line in tests/conventions/parts.test.ts that says which answer brings it.',
      'npm run docs && npm run examples',
      'npm test -- conventions generators/feature agreement',
    ],
  },
  rule: {
    spell: plainNames,
    words: (name) => [
      [uninflected('sample-rule'), name],
      [thing, plainNames(name.kebab.replace(/^no-/, ''))],
    ],
    entries: ({ kebab, camel }) => [
      { table: ruleTable, entry: { key: kebab, symbol: camel, from: `./rules/${kebab}.ts` } },
    ],
    rows: () => [],
    next: ({ kebab }) => [
      `Say in eslint-plugin/rules/${kebab}.ts what it visits and reports, and which requirement it meets.`,
      `Say the same in tests/eslint-plugin/rules/${kebab}.test.ts and on its page, eslint-plugin/docs/rules/${kebab}.md.`,
      `Break it once in examples/violations/backend/src/core/${kebab}.ts, or wherever it is broken in real projects.`,
      'npm run docs',
      'npm test -- eslint-plugin violations -u',
    ],
  },
  field: {
    spell: plainNames,
    words: (name) => [[thing, name]],
    entries: ({ snake, camel, kebab }) => [
      {
        table: fieldTable,
        entry: { key: snake, symbol: `${camel}Type`, from: `./field-types/${kebab}-type.ts` },
      },
    ],
    rows: (name) => [fieldCase(name)],
    next: ({ kebab, snake }) => [
      `Say in conventions/spec/field-types/${kebab}-type.ts what the type is in every layer.`,
      'With brackets of its own: their interface in "FieldArguments" of conventions/spec/field-types.ts.',
      `Give "${snake}" its wrong texts in tests/conventions/fields.test.ts.`,
      'npm run docs',
      'npm test -- conventions/field generators/feature',
    ],
  },
  capability: {
    spell: plainNames,
    words: (name) => [[thing, name]],
    entries: ({ camel, kebab }) => [
      { table: capabilityTable, entry: { key: kebab, symbol: camel, from: `./${kebab}/capability.ts` } },
    ],
    rows: () => [],
    next: ({ kebab }) => [
      `Say in generators/capabilities/${kebab}/capability.ts what it adds, and move its line in generators/capabilities/list.ts to where it belongs.`,
      `Put its files into generators/capabilities/${kebab}/files/, as they stand in a project of the layout slice, with their tests and docs/${kebab}.md.`,
      'What there is only together with another one: with-OTHER/, and "with" in capability.ts.',
      'npm run docs && npm run typecheck',
      'npm test -- generators/capabilities generators/templates generators/architecture',
    ],
  },
  generator: {
    spell: plainNames,
    words: (name) => [[thing, name]],
    entries: ({ camel, kebab }) => {
      const symbol = `${camel}Command`;
      return [{ table: commandTable, entry: { key: symbol, symbol, from: `../${kebab}/command.ts` } }];
    },
    rows: () => [],
    next: ({ kebab }) => [
      `Say in generators/${kebab}/command.ts what it takes, and in plan.ts what it drafts out of templates/.`,
      `Say in tests/generators/${kebab}/${kebab}.test.ts what a project has afterwards.`,
      'Name it in the table of commands in README.md.',
      'npm run docs',
      `npm test -- generators/${kebab} generators/architecture`,
    ],
  },
};
