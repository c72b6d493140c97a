import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { locales } from '@/i18n/locales';
import source from '../messages/en';

interface Tree {
  readonly [key: string]: string | Tree;
}

/** Every message of a tree as a dotted key and its text. */
function messagesOf(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : messagesOf(value, `${path}${key}.`),
  );
}

const translations = await Promise.all(
  Object.entries(locales).map(async ([locale, load]): Promise<[string, Tree]> => [
    locale,
    (await load()).default,
  ]),
);

const keysOf = (tree: Tree) => messagesOf(tree).map(([key]) => key);

// The type checker finds a missing key. It sees neither one that only a translation has nor a text left empty.
it.each(translations)('has the keys of the source language in %s', (_, messages) => {
  expect(keysOf(messages).sort()).toEqual(keysOf(source).sort());
});

it.each(translations)('leaves no text empty in %s', (_, messages) => {
  expect(messagesOf(messages).filter(([, text]) => text.trim() === '')).toEqual([]);
});

const sourcesIn = (folder: URL): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));

const sources = sourcesIn(new URL('../src/', import.meta.url));
const quoted = sources.flatMap((code) => [...code.matchAll(/'([\w.]+)'|`([^`]*)`/g)]);
/** Every word that may be a name, or the end of one. */
const words = new Set(quoted.flatMap(([, word]) => word ?? []));
/** What stands before a value: `fields.${name}`. */
const beginnings = quoted.flatMap(
  ([, , template]) => /^([\w.]+\.)\$\{/.exec(template ?? '')?.[1] ?? [],
);
/** Groups of which any may be asked for: `text(code)`. */
const openGroups = sources.flatMap((code) =>
  [...code.matchAll(/\b(\w+) = (?:await )?(?:use|get)Translations\('([\w.]+)'\)/g)].flatMap(
    ([, name = '', group = '']) =>
      new RegExp(`\\b${name}(?:\\.\\w+)?\\(\\s*(?!['\`\\s])`).test(code) ? [`${group}.`] : [],
  ),
);

const isAskedFor = (key: string) =>
  key.split('.').some((_, index, names) => words.has(names.slice(index).join('.'))) ||
  [...beginnings, ...openGroups].some((start) => `.${key}`.includes(`.${start}`));

// Whoever removes a button forgets its words, and every language translates them for years.
it('has no message that nobody asks for', () => {
  expect(keysOf(source).filter((key) => !isAskedFor(key))).toEqual([]);
});

interface Schema {
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Media {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Operation {
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly requestBody?: Media;
  readonly responses?: Readonly<Record<string, Media>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const document = JSON.parse(
  readFileSync(new URL('../../backend/openapi.json', import.meta.url), 'utf8'),
) as Document;

const resolve = (schema: Schema = {}): Schema =>
  schema.$ref === undefined
    ? schema
    : resolve(document.components.schemas[schema.$ref.split('/').at(-1) ?? '']);

const camelCase = (kebab: string) =>
  kebab.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What every row has; its labels are common ones. */
const common = new Set(['id', 'createdAt', 'updatedAt']);

/** The fields of a row, as the API takes and answers it: each with its values, where it has a list of them. */
function fieldsOf(operations: readonly Operation[]): Record<string, readonly string[] | undefined> {
  const own = operations.filter(({ operationId }) =>
    /_(?:create|update|get)$/.test(operationId ?? ''),
  );
  const media = own.flatMap(({ requestBody, responses = {} }) => [
    requestBody,
    responses['200'],
    responses['201'],
  ]);
  const schemas = media
    .flatMap((one) => Object.values(one?.content ?? {}))
    .map(({ schema }) => resolve(schema));
  const fields = schemas.flatMap(({ properties = {} }) => Object.entries(properties));
  return Object.fromEntries(
    fields.filter(([name]) => !common.has(name)).map(([name, schema]) => [name, valuesOf(schema)]),
  );
}

function valuesOf(given: Schema): readonly string[] | undefined {
  const schema = resolve(given);
  return schema.enum ?? schema.anyOf?.map(valuesOf).find((values) => values !== undefined);
}

const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
const tags = [...new Set(operations.map(({ tags: [tag = ''] = [] }) => tag))];

/** What differs between the labels that are there and the names that want one. */
function differences(place: string, labels: Tree, names: readonly string[]): string[] {
  const lacking = names
    .filter((name) => !(name in labels))
    .map((name) => `${place} lacks the label of ${name}`);
  const idle = Object.keys(labels).filter((name) => !names.includes(name));
  return [
    ...lacking,
    ...idle.map((name) => `${place} has a label of ${name}, which the API does not have`),
  ];
}

// Neither the type checker nor a translation knows of a column or a value that no language has a label for.
it.each(tags)('labels every field and every value of %s', (tag) => {
  const fields = fieldsOf(operations.filter(({ tags: [own] = [] }) => own === tag));
  const faults = translations.flatMap(([locale, messages]) => {
    const { fields: labels, values = {} } = (messages[camelCase(tag)] ?? {}) as Record<
      string,
      Tree | undefined
    >;
    if (labels === undefined) return [];
    const file = `frontend/messages/${locale}/${tag}.json:`;
    const listed = Object.entries(fields).filter(([, names]) => names !== undefined);
    return [
      ...differences(`${file} fields`, labels, Object.keys(fields)),
      ...differences(
        `${file} values`,
        values,
        listed.map(([name]) => name),
      ),
      ...listed.flatMap(([name, names = []]) =>
        differences(`${file} values.${name}`, (values[name] ?? {}) as Tree, names),
      ),
    ];
  });

  expect(faults).toEqual([]);
});
