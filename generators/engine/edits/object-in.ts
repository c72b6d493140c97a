import { placeOf, positionAt, readJson } from 'paxx-conventions';
import { PaxxError } from '../diagnostics/paxx-error.ts';

/**
 * What a JSON file of the project holds, such as its `package.json`.
 *
 * @param sections keys that are objects, too, where they are there
 * @throws PaxxError with the place of what is wrong
 */
export function objectIn(
  text: string,
  file: string,
  sections: readonly string[] = [],
): Record<string, unknown> {
  const json = readJson(text, file);
  if (json.kind === 'faulty') {
    const { message, ...place } = json.fault;
    throw PaxxError.of('PAXX2006', message, { file, ...place });
  }
  const { root, value } = json;
  if (!isObject(value)) throw noObject(file, positionAt(text, root.offset));
  const wrong = sections.find((key) => value[key] !== undefined && !isObject(value[key]));
  if (wrong === undefined) return value;
  throw noObject(`"${wrong}" in ${file}`, positionAt(text, placeOf(root, [wrong])), file);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const noObject = (what: string, place: { line: number; column: number }, file = what): PaxxError =>
  PaxxError.of('PAXX2006', `${what} is no JSON object.`, { file, ...place, remedy: 'Put it back with git.' });
