import path from 'node:path';
import { mergeYaml } from '../engine/edits/merge-yaml.ts';
import type { TextEdit } from '../engine/parts/text-edit.ts';
import { renderTemplate, templatesOf } from '../engine/render/render-template.ts';

/** An object storage beside the other servers, and the containers of the application on it. */
export function storageContainer(): TextEdit {
  const piece = renderTemplate(path.join(templatesOf('infra'), 'storage-compose.yaml'), {});
  return {
    file: 'compose.yaml',
    change: (text) => mergeYaml(text, piece),
    advice: `Add this service, its volume, and the variables of the containers of the API and the worker:\n${piece}`,
  };
}
