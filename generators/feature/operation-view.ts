import { existsSync } from 'node:fs';
import path from 'node:path';
import { wantedOperations, type FeatureSpec } from 'paxx-conventions';
import { renderTemplate, templatesOf } from '../engine/render/render-template.ts';

/** What the operations of a feature add to its parts. */
export function operationView(spec: FeatureSpec) {
  const wanted = wantedOperations(spec);
  return {
    operationEvents: wanted.flatMap(({ events = [] }) => events),
    operationSchemas: wanted.flatMap(({ schemas = [] }) => schemas),
  };
}

/**
 * What a template prints of the operations' own ones at this place, with the same data: those of `operations/NAME` that are
 * called like the place. With tasks an operation may have another one.
 */
export const additionsTo = (spec: FeatureSpec, place: string, data: object): string =>
  wantedOperations(spec)
    .flatMap(({ name }) => {
      const folders = [...(spec.tasks ? [`${name}/tasks`] : []), name];
      return folders.map((folder) => templateAt(folder, place)).find(existsSync) ?? [];
    })
    .map((file) => renderTemplate(file, data))
    .join('');

const templateAt = (folder: string, place: string): string =>
  path.join(templatesOf('feature'), 'operations', folder, `${place}.ejs`);
