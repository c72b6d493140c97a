import { posix } from 'node:path';
import type { Conventions } from '../config/conventions.ts';
import type { ProjectFacts } from '../project/facts.ts';
import { readingAt } from '../judge/standing.ts';
import { registryFile } from '../registry/entry-for.ts';
import type { Registry } from '../registry/registries.ts';

/** Which message file a path is: whose language it has, and its name in the folder of every language. */
export interface MessagePlace {
  readonly locale: string;
  readonly name: string;
}

export const messageRegistry = ({ registries }: Pick<Conventions, 'registries'>): Registry | undefined =>
  registries.find(({ id }) => id === 'messages');

/** The folder of a locale's messages: the one in which their index stands. */
export function messageFolder(locale: string, conventions: Conventions): string | undefined {
  const registry = messageRegistry(conventions);
  return registry && posix.dirname(registryFile(registry, { locale }));
}

/** Reads a path as that of a message file; undefined where it is none. */
export function messagePlace(path: string, conventions: Conventions): MessagePlace | undefined {
  if (!path.endsWith('.json')) return undefined;
  const folder = posix.dirname(path);
  const locale = conventions.locales.find((one) => messageFolder(one, conventions) === folder);
  return locale === undefined ? undefined : { locale, name: posix.basename(path) };
}

/** The message files of one locale by the key under which its messages are asked for. */
export interface MessageFiles {
  readonly files: ReadonlyMap<string, string>;
  /** Something stands in the index whose messages cannot be known. */
  readonly isOpen: boolean;
}

/** What the index of a locale says; undefined where it cannot be read. */
export function messageFiles(locale: string, project: ProjectFacts): MessageFiles | undefined {
  const registry = messageRegistry(project.conventions);
  if (!registry) return undefined;
  const file = registryFile(registry, { locale });
  const reading = readingAt(registry, file, project);
  if (reading?.kind !== 'read') return undefined;
  const isJson = ({ from = '' }: { readonly from?: string }): boolean =>
    from.startsWith('.') && from.endsWith('.json');
  return {
    files: new Map(
      reading.entries
        .filter(isJson)
        .map(({ key, from = '' }) => [key, posix.join(posix.dirname(file), from)]),
    ),
    isOpen: reading.obscure.length > 0 || !reading.entries.every(isJson),
  };
}
