import { fieldTypes, spellingsOf, wordsOfSpelling, type Field } from 'paxx-conventions';

/**
 * The labels of a feature's fields, as JSON objects that are laid out for their place in the message file. They stay English
 * in every language, as technical terms do (C13).
 */
export function frontendView(fields: readonly Field[]) {
  const labelled = fields.flatMap((field) => {
    const values = fieldTypes[field.type].values?.(field);
    return values ? [[propertyOf(field), labelsOf(values)] as const] : [];
  });
  return {
    // Property of the API → label; and the same for each field with a list of values: property → value → label.
    fieldLabels: printed(fields.map((field) => [propertyOf(field), labelOf(field.name)])),
    valueLabels: printed(labelled),
  };
}

const labelsOf = (values: readonly string[]): Record<string, string> =>
  Object.fromEntries(values.map((value) => [value, labelOf(value)]));

const propertyOf = (field: Field): string => spellingsOf(wordsOfSpelling(field.name)).camel;

const labelOf = (name: string): string => spellingsOf(wordsOfSpelling(name)).title;

/** The file is indented by two, so the second and later lines of a value are indented by two more. */
const printed = (entries: readonly (readonly [string, unknown])[]): string =>
  JSON.stringify(Object.fromEntries(entries), undefined, 2).replaceAll('\n', '\n  ');
