import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Conventions, FeatureSpec, Part, Variables } from 'paxx-conventions';
import { templatesOf } from '../engine/render/render-template.ts';

/**
 * The template of a part: with the container there may be another one, so there may be for what the spec asks for, and a
 * language has its own messages. Which there are, the files say; the first of them counts.
 *
 * @example templateOf('service', { tasks: true, … }, conventions) // 'tasks/service.ejs'
 * @example templateOf('messages', spec, conventions, { locale: 'hi-IN' }) // 'messages-hi.ejs'
 */
export function templateOf(
  part: Part,
  { tasks, softDelete, admin }: Pick<FeatureSpec, 'tasks' | 'softDelete' | 'admin'>,
  { layout }: Pick<Conventions, 'layout'>,
  { locale = '' }: Variables = {},
): string {
  const [language = ''] = locale.split('-');
  const options = { tasks, 'soft-delete': softDelete, admin };
  const chosen = Object.entries(options).flatMap(([option, isWanted]) => (isWanted ? [option] : []));
  const ways = layout.module === undefined ? [''] : ['container', ''];
  const folders = ways.flatMap((one) => [...chosen, ''].map((option) => path.posix.join(one, option)));
  const templates = folders.flatMap((folder) =>
    [`${part}-${language}.ejs`, `${part}.ejs`].map((name) => path.posix.join(folder, name)),
  );
  const found = templates.find((template) => existsSync(path.join(templatesOf('feature'), template)));
  if (found === undefined) throw new Error(`The part "${part}" has no template.`);
  return found;
}
