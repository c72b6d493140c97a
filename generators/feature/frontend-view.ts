import {
  fieldTypes,
  quoted,
  spellingsOf,
  wordsOfSpelling,
  type Field,
  type Names,
  type PageFacts,
} from 'paxx-conventions';

/**
 * What the pages print of a feature's fields, and their labels, as JSON objects that are laid out for their place in the
 * message file. Labels stay English in every language, as technical terms do (C13).
 */
export function frontendView(fields: readonly Field[], feature: Names) {
  const labelled = fields.flatMap((field) => {
    const values = choicesOf(field);
    return values ? [[propertyOf(field), labelsOf(values)] as const] : [];
  });
  return {
    // Property of the API → label; and the same for each field with a list of values: property → value → label.
    webFields: fields.map((field) => ({
      property: propertyOf(field),
      definition: definitionOf(field, feature),
    })),
    // The imports of lists of values: of the feature's own enums, and of what is the same for all.
    valueImports: valueImportsOf(fields, feature),
    hooks: hooksOf(feature),
    walkSteps: fields.filter(isAsked).map(stepFor),
    sampledRow: sampledRow(fields, feature),
    brokenFields: fields.flatMap(breakerOf).slice(0, 1),
    titleField: titleOf(fields),
    listColumns: columnsOf(fields).map(quoted).join(', '),
    fieldLabels: printed(fields.map((field) => [propertyOf(field), labelOf(field.name)])),
    valueLabels: printed(labelled),
  };
}

function valueImportsOf(fields: readonly Field[], { camel }: Names): ValueImport[] {
  const own = fields.some((field) => choicesOf(field) && field.redact !== true);
  const common = fields.flatMap((field) => pageOf(field).values ?? []);
  return [
    ...(own ? [{ name: `${camel}Values`, from: '@/lib/api-values' }] : []),
    ...[...new Set(common)].map(({ name, file }) => ({
      name,
      from: file.replace(/^src\/(.*)\.ts$/, '@/$1'),
    })),
  ];
}

interface ValueImport {
  readonly name: string;
  readonly from: string;
}

/** The hooks by what they are for. One and many of `equipment` are the same word. */
export function hooksOf({ pascal, plural }: Names) {
  const many = `use${plural.pascal}`;
  const one = pascal === plural.pascal ? `useOne${pascal}` : `use${pascal}`;
  return {
    many,
    one,
    mutations: `use${pascal}Mutations`,
    csv: `useExport${plural.pascal}`,
    removed: `useRemoved${plural.pascal}`,
    removedMutations: `useRemoved${pascal}Mutations`,
  };
}

/** A field as a page's definition of the record has it: `{ type: 'decimal', scale: 2 }`. */
function definitionOf(field: Field, feature: Names): string {
  const { redact } = field;
  const members = [
    `type: ${quoted(pageOf(field).control)}`,
    ...(pageOf(field).definition?.(field) ?? []),
    ...valuesOf(field, feature).map((values) => `values: ${values}`),
    ...initialOf(field).map((initial) => `initial: ${initial}`),
    ...(redact === true ? ['isSecret: true'] : []),
  ];
  return `{ ${members.join(', ')} }`;
}

const pageOf = ({ type }: Field): PageFacts => fieldTypes[type].page;

/** The list of values of a field, if its type has one. */
const choicesOf = (field: Field): readonly string[] | undefined => fieldTypes[field.type].values?.(field);

/** The answers hold the values of an enum; of one that is never answered, they are said here. */
function valuesOf(field: Field, { camel }: Names): string[] {
  const [choices, { values }] = [choicesOf(field), pageOf(field)];
  if (choices === undefined) return values === undefined ? [] : [values.name];
  if (field.redact !== true) return [`${camel}Values.${propertyOf(field)}`];
  return [`[${choices.map(quoted).join(', ')}]`];
}

/** What a form begins with, if the default is a value and no rule of the database: `now` is one. */
function initialOf(field: Field): readonly string[] {
  const { type, default: value = '' } = field;
  if (value === '') return [];
  const { initial } = pageOf(field);
  if (initial) return [initial(value)];
  const code = fieldTypes[type].defaultCode?.(value) ?? { literal: quoted(value) };
  return 'literal' in code ? [code.literal] : [];
}

/** What a form asks for, or what a row is found by: a walk through the pages fills it in. */
const isAsked = (field: Field): boolean =>
  field.required === true && pageOf(field).isNeverBlank !== true && field.default === undefined;

/** How a person fills a field in. */
function stepFor(field: Field): string {
  const property = quoted(propertyOf(field));
  const typed = pageOf(field).typed?.(field);
  if (typed !== undefined) return `await control(page, ${property}).fill(${quoted(typed)});`;
  return `await control(page, ${property}).press('ArrowDown');\n    await page.getByRole('option').first().click();`;
}

/** The row of a test, with a value that fits where not every one of the type does. */
function sampledRow(fields: readonly Field[], { camel, pascal }: Names): string {
  const sample = `sampleRow<${pascal}>(${camel}Record)`;
  const narrow = fields.flatMap(narrowValueOf);
  return narrow.length === 0 ? sample : `{ ...${sample}, ${narrow.join(', ')} }`;
}

function narrowValueOf(field: Field): string[] {
  const typed = pageOf(field).typed?.(field);
  if (field.length === undefined || field.redact === true || typed === undefined) return [];
  return [`${propertyOf(field)}: ${quoted(typed)}`];
}

/** What somebody might do wrong with a field, and what the page says to it. */
function breakerOf(field: Field) {
  const property = propertyOf(field);
  const said = spellingsOf(wordsOfSpelling(field.name)).human;
  if (isAsked(field)) return [{ property, said, step: 'focus()', issue: 'required' }];
  const { mistyped } = pageOf(field);
  return mistyped ? [{ property, said, step: `fill(${quoted(mistyped.text)})`, issue: mistyped.issue }] : [];
}

/** What people call a row by: its first text, else whatever it shows first. */
function titleOf(fields: readonly Field[]): string {
  const shown = fields.filter(({ redact }) => redact !== true);
  const title =
    shown.find((field) => pageOf(field).title === 'first') ??
    shown.find((field) => pageOf(field).title !== 'never');
  return title === undefined ? 'createdAt' : propertyOf(title);
}

/** What fits beside each other: the title, four more in the order of the spec, and the moment of the last change. */
function columnsOf(fields: readonly Field[]): string[] {
  const title = titleOf(fields);
  const others = fields.flatMap((field) => {
    const { rank } = pageOf(field);
    const property = propertyOf(field);
    return rank === undefined || field.redact === true || property === title ? [] : [{ rank, property }];
  });
  const chosen = new Set([...others].sort((one, other) => one.rank - other.rank).slice(0, 4));
  return [title, ...others.filter((one) => chosen.has(one)).map(({ property }) => property), 'updatedAt'];
}

const labelsOf = (values: readonly string[]): Record<string, string> =>
  Object.fromEntries(values.map((value) => [value, labelOf(value)]));

const propertyOf = (field: Field): string => spellingsOf(wordsOfSpelling(field.name)).camel;

const labelOf = (name: string): string => spellingsOf(wordsOfSpelling(name)).title;

/** The file is indented by two, so the second and later lines of a value are indented by two more. */
const printed = (entries: readonly (readonly [string, unknown])[]): string =>
  JSON.stringify(Object.fromEntries(entries), undefined, 2).replaceAll('\n', '\n  ');
