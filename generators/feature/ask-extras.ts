import {
  answersFor,
  isFrontend,
  parts,
  sliceParts,
  type FeatureSpec,
  type FeatureSpecInput,
  type Names,
} from 'paxx-conventions';
import type { Project } from '../engine/project/project.ts';
import type { Asking } from './ask-names.ts';
import { hasWeb } from './halves.ts';
import { isOffered } from './lacking-parts.ts';

/** What may belong to a feature besides its fields. */
export type Extras = { readonly [Extra in keyof typeof extraNames]?: boolean | undefined };

/** How they are called where the rest was said already. */
export const extraNames = {
  app: 'app',
  tasks: 'background work',
  softDelete: 'soft delete',
  admin: 'admin pages',
} as const satisfies Partial<Record<keyof FeatureSpecInput, string>>;

/** Asks on one screen for what was not said; with enter it stays as it was `before`, or as it usually is. */
export async function askExtras(
  given: Extras,
  { ask, project, half }: Asking,
  feature: Names,
  before: Extras = given,
): Promise<Extras> {
  // What the project has no place for is not offered, and what is not of the half that is written.
  const isOfHalf = (value: keyof FeatureSpec): boolean =>
    half === 'both' || (half === 'frontend' ? bringsPages(value) : value !== 'app' || !hasWeb(project));
  const choices = possibleExtras(before, feature, project).filter(
    ({ value }) => isOfHalf(value) && isOffered(value, project),
  );
  if (choices.every(({ value }) => given[value] !== undefined))
    return Object.fromEntries(choices.map(({ value }) => [value, given[value]]));
  const chosen = await ask<string[]>({
    type: 'checkbox',
    message: 'Choose with space, go on with enter',
    choices,
  });
  return Object.fromEntries(choices.map(({ value }) => [value, chosen.includes(value)]));
}

/** Each with whether it is ticked at first. */
function possibleExtras({ app, tasks, softDelete, admin }: Extras, feature: Names, project: Project) {
  const { kebab } = feature.plural;
  return [
    {
      name: hasWeb(project)
        ? 'An app with an entry in the sidebar'
        : 'An app that a workspace can switch off',
      value: 'app',
      checked: app ?? true,
      description: hasWeb(project)
        ? `Registers "${kebab}" on both sides, backend and frontend.`
        : `Registers "${kebab}" among the apps.`,
    },
    {
      name: 'Background work',
      value: 'tasks',
      checked: tasks ?? false,
      description: 'A task group, dispatched from the service and registered with the worker.',
    },
    {
      name: 'Soft delete',
      value: 'softDelete',
      checked: softDelete ?? false,
      description: 'A removed row stays in the table, to be restored or purged.',
    },
    {
      name: 'Admin pages',
      value: 'admin',
      checked: admin ?? false,
      description: 'System administrators see, make, change and delete the rows at /admin.',
    },
  ] as const;
}

const bringsPages = (answer: keyof FeatureSpec): boolean =>
  sliceParts.some((part) => isFrontend(part) && answersFor(parts[part]).some((one) => one === answer));
