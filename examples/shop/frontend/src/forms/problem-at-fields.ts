import type { Problem } from '@/lib/api';

/**
 * What the backend refuses, at the fields that it is about: a problem names the place in the body, `body.dueOn`, and the code
 * of a value that another row has names the field, `invoice_number_taken`.
 */
export function problemAtFields(
  problem: Problem | undefined,
  names: readonly string[],
): ReadonlyMap<string, string | undefined> {
  if (problem === undefined) return new Map();
  const { code, errors = [] } = problem;
  const faults = errors.flatMap(({ path, message }) => {
    const [name = ''] = path.replace(/^body\./, '').split('.');
    return names.includes(name) ? [[name, message] as const] : [];
  });
  const taken = names.find((name) => code.endsWith(`_${snakeCase(name)}_taken`));
  return new Map(taken === undefined ? faults : [...faults, [taken, undefined]]);
}

const snakeCase = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
