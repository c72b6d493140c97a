import { configKey, type Names } from 'paxx-conventions';
import { appendProperty } from '../engine/edits/append-property.ts';

/**
 * The text of `.yo-rc.json` with a feature's plural recorded. Without the record a path could not be traced back to a
 * feature whose plural the library does not derive.
 */
export function recordPlural(text: string, { kebab, plural }: Names): string {
  const plurals = [configKey, 'plurals'];
  return (
    appendProperty(text, plurals, kebab, plural.kebab) ??
    appendProperty(text, [configKey], 'plurals', { [kebab]: plural.kebab }) ??
    text
  );
}
