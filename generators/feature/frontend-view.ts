import { fieldTypes, quoted, spellingsOf, wordsOfSpelling, type Field, type Names } from 'paxx-conventions';

/**
 * What the pages print of a feature's fields, and their labels, as JSON objects that are laid out for their place in the
 * message file. Labels stay English in every language, as technical terms do (C13).
 */
export function frontendView(fields: readonly Field[], feature: Names) {
  const labelled = fields.flatMap((field) => {
    const values = fieldTypes[field.type].values?.(field);
    return values ? [[propertyOf(field), labelsOf(values)] as const] : [];
  });
  return {
    // Property of the API → label; and the same for each field with a list of values: property → value → label.
    webFields: fields.map((field) => ({
      property: propertyOf(field),
      definition: definitionOf(field, feature),
    })),
    // The import of the values of enums, where there are any.
    valueImports: fields.some(({ type, redact }) => type === 'enum' && redact !== true)
      ? [`${feature.camel}Values`]
      : [],
    hooks: hooksOf(feature),
    walkSteps: fields.filter(isAsked).map(stepFor),
    brokenFields: fields.flatMap(breakerOf).slice(0, 1),
    titleField: titleOf(fields),
    listColumns: columnsOf(fields).map(quoted).join(', '),
    fieldLabels: printed(fields.map((field) => [propertyOf(field), labelOf(field.name)])),
    valueLabels: printed(labelled),
  };
}

/** The hooks by what they are for. One and many of `equipment` are the same word. */
export function hooksOf({ pascal, plural }: Names) {
  const many = `use${plural.pascal}`;
  const one = pascal === plural.pascal ? `useOne${pascal}` : `use${pascal}`;
  return { many, one, mutations: `use${pascal}Mutations`, csv: `useExport${plural.pascal}` };
}

/** A field as a page's definition of the record has it: `{ type: 'decimal', scale: 2 }`. */
function definitionOf(field: Field, feature: Names): string {
  const { type, scale = 2, redact, default: initial } = field;
  const members = [
    `type: ${quoted(type)}`,
    ...(type === 'decimal' ? [`scale: ${String(scale)}`] : []),
    ...(type === 'enum' ? [`values: ${valuesOf(field, feature)}`] : []),
    ...(initial !== undefined && begins.has(type) && initial !== ''
      ? [`initial: ${initialOf(type, initial)}`]
      : []),
    ...(redact === true ? ['isSecret: true'] : []),
  ];
  return `{ ${members.join(', ')} }`;
}

/** The answers hold the values of an enum; of one that is never answered, they are said here. */
function valuesOf(field: Field, { camel }: Names): string {
  if (field.redact !== true) return `${camel}Values.${propertyOf(field)}`;
  return `[${(field.values ?? []).map(quoted).join(', ')}]`;
}

/** The types whose default a form can begin with: `now` and JSON are the database's own. */
const begins: ReadonlySet<string> = new Set([
  'string',
  'text',
  'integer',
  'decimal',
  'boolean',
  'enum',
  'uuid',
]);

const initialOf = (type: string, initial: string): string =>
  type === 'integer' || type === 'boolean' ? String(JSON.parse(initial)) : quoted(initial);

/** What a form asks for, or what a row is found by: a walk through the pages fills it in. */
const isAsked = ({ required, type, default: initial }: Field): boolean =>
  required === true && type !== 'boolean' && initial === undefined;

/** How a person fills a field in. */
function stepFor(field: Field): string {
  const property = quoted(propertyOf(field));
  if (field.type === 'enum')
    return `await control(page, ${property}).press('ArrowDown');\n    await page.getByRole('option').first().click();`;
  return `await control(page, ${property}).fill(${quoted(typed[field.type] ?? '')});`;
}

/** What somebody might type. */
const typed: Partial<Record<Field['type'], string>> = {
  string: 'Something',
  text: 'Something to read',
  integer: '7',
  decimal: '0',
  date: '2026-05-24',
  datetime: '2026-05-24T10:00',
  uuid: '3f2b6c1e-8d47-4c0a-9e55-1b7f0a2d6c34',
  json: '{}',
};

/** What somebody might do wrong with a field, and what the page says to it. */
function breakerOf(field: Field) {
  const property = propertyOf(field);
  const said = spellingsOf(wordsOfSpelling(field.name)).human;
  const wrong: Partial<Record<Field['type'], readonly [text: string, issue: string]>> = {
    decimal: ['many', 'format'],
    uuid: ['nothing like it', 'guid'],
    json: ['{', 'json'],
  };
  const [text, issue] = wrong[field.type] ?? [];
  if (isAsked(field)) return [{ property, said, step: 'focus()', issue: 'required' }];
  return text === undefined ? [] : [{ property, said, step: `fill(${quoted(text)})`, issue: issue ?? '' }];
}

/** What people call a row by: its first text, else whatever it shows first. */
function titleOf(fields: readonly Field[]): string {
  const shown = fields.filter(({ redact }) => redact !== true);
  const title = shown.find(({ type }) => type === 'string') ?? shown.find(({ type }) => type !== 'json');
  return title === undefined ? 'createdAt' : propertyOf(title);
}

/** What people look for first in a row, of what is short. */
const telling = ['enum', 'date', 'decimal', 'integer', 'datetime', 'string', 'boolean'];

/** What fits beside each other: the title, four more in the order of the spec, and the moment of the last change. */
function columnsOf(fields: readonly Field[]): string[] {
  const title = titleOf(fields);
  const rank = ({ type }: Field) => telling.indexOf(type);
  const others = fields.filter(
    (field) => field.redact !== true && rank(field) >= 0 && propertyOf(field) !== title,
  );
  const chosen = new Set([...others].sort((one, other) => rank(one) - rank(other)).slice(0, 4));
  return [title, ...others.filter((field) => chosen.has(field)).map(propertyOf), 'updatedAt'];
}

const labelsOf = (values: readonly string[]): Record<string, string> =>
  Object.fromEntries(values.map((value) => [value, labelOf(value)]));

const propertyOf = (field: Field): string => spellingsOf(wordsOfSpelling(field.name)).camel;

const labelOf = (name: string): string => spellingsOf(wordsOfSpelling(name)).title;

/** The file is indented by two, so the second and later lines of a value are indented by two more. */
const printed = (entries: readonly (readonly [string, unknown])[]): string =>
  JSON.stringify(Object.fromEntries(entries), undefined, 2).replaceAll('\n', '\n  ');
