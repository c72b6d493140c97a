import { formatsIn } from './formats';
import type { Field } from './record-definition';
import type { Labels } from './use-labels';

/** The values of a field that can only be chosen. The browser knows the currencies. */
export function choicesOf(field: Field): readonly string[] {
  if (field.type === 'currency') return Intl.supportedValuesOf('currency');
  return field.type === 'enum' || field.type === 'country' ? field.values : [];
}

/** The values with their names in the language of the page, in the order of an alphabet where they have none of their own. */
export function namedChoices(name: string, field: Field, labels: Labels, locale: string) {
  const named = choicesOf(field).map((value) => ({
    value,
    label: choiceName(name, field, value, labels, locale),
  }));
  if (field.type === 'enum') return named;
  return named.sort((one, other) => one.label.localeCompare(other.label, locale));
}

/** A value as people call it: an enum has its words in the messages, and a browser knows countries and currencies. */
export function choiceName(
  name: string,
  { type }: Field,
  value: string,
  labels: Labels,
  locale: string,
): string {
  if (type === 'country') return formatsIn(locale).country(value);
  if (type === 'currency') return `${value} – ${formatsIn(locale).currency(value)}`;
  return labels.value(name, value);
}
