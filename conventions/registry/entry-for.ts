import type { Conventions } from '../config/conventions.ts';
import { isFileOf, pathOf } from '../layout/location.ts';
import { fill, type Variables } from '../layout/pattern.ts';
import { specifier } from '../layout/specifiers.ts';
import type { Names } from '../names/names.ts';
import type { Entry } from './reading.ts';
import type { Registry } from './registries.ts';
import { filesMatching } from '../project/files-matching.ts';
import type { ProjectFacts } from '../project/facts.ts';

/** The path of a registry's file; one that stands once a locale needs the locale. */
export function registryFile(registry: Registry, { locale }: Variables = {}): string {
  if (!registry.file.includes('{locale}')) return registry.file;
  if (locale === undefined)
    throw new RangeError(`The registry "${registry.id}" stands once for each locale: name one.`);
  return registry.file.replace('{locale}', locale);
}

/** The files of one registry: one, or one for each locale that is configured or has a file already. */
export function registryFiles(
  { file }: Registry,
  facts: Pick<ProjectFacts, 'conventions' | 'list'>,
): readonly string[] {
  if (!file.includes('{locale}')) return [file];
  const configured = facts.conventions.locales.map((locale) => file.replace('{locale}', locale));
  const found = filesMatching(file, facts).filter((path) => isFileOf(file, path));
  return [...new Set([...configured, ...found])].sort();
}

/**
 * The entry that a registry must hold for a feature.
 *
 * @example entryFor(routers, names('invoice'), conventions)
 * // { key: 'invoices', symbol: 'invoicesRouter', from: '../features/invoices/router.ts' }
 * @throws RangeError when the layout lacks the registry's part, or a variable is missing that its path needs.
 */
export function entryFor(
  registry: Registry,
  feature: Names,
  conventions: Conventions,
  variables: Variables = {},
): Entry {
  const key = registry.key === undefined ? undefined : fill(registry.key, feature, variables);
  if (registry.literal !== undefined) return { key: key ?? '', literal: registry.literal };
  const part = pathOf(registry.part, feature, conventions, variables);
  const from = specifier(registryFile(registry, variables), part, conventions);
  if (registry.symbol === undefined) return { key: from, from };
  const symbol = fill(registry.symbol, feature, variables);
  return {
    key: key ?? symbol,
    symbol,
    from,
    ...(registry.isDefaultImport === true ? { isDefaultImport: true } : {}),
  };
}
