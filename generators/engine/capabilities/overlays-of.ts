import type { Overlay } from '../render/draft-overlays.ts';
import { capabilityOf, presencesOf, type Presence } from './known.ts';

/** The folders of what is added at once, below `capabilities/`, the lowest first. */
export function foldersOf({ name, other }: Presence): readonly string[] {
  if (other !== undefined) return [`${name}/with-${other}`];
  return [...(capabilityOf(name).layers ?? []), `${name}/files`];
}

/** The folders of templates that a set of capabilities lays over a project. */
export const overlaysOf = (
  names: readonly string[],
  overlay: Omit<Overlay, 'generator' | 'folder'>,
): readonly Overlay[] =>
  presencesOf(names)
    .flatMap(foldersOf)
    .map((folder) => ({ ...overlay, generator: 'capabilities', folder }));
