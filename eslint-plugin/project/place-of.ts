import { pathOf, type Location, type SlicePart } from 'paxx-conventions';
import type { Project } from './project.ts';

/** Where a message sends somebody: to the file of that part, in quotes, if there is one, else to a part of that kind. */
export function placeOf(part: SlicePart, { feature }: Location, project: Project): string {
  if (project.conventions.layout[part] === undefined) return `what this project has instead of a ${part}`;
  const path = pathOf(part, feature, project.conventions);
  return project.exists(path) ? `"${path}"` : `a ${part}`;
}
