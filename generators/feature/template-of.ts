import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FeatureSpec, Part, Variables } from 'paxx-conventions';
import { templatesOf } from '../engine/render/render-template.ts';

/**
 * The template of a part: a layout may have its own, so may what the spec asks for, and a language has its own messages.
 * Which there are, the files say; the first of them counts.
 *
 * @example templateOf('service', { tasks: true, … }, 'layered') // 'tasks/service.ejs'
 * @example templateOf('messages', spec, 'slice', { locale: 'hi-IN' }) // 'messages-hi.ejs'
 */
export function templateOf(
  part: Part,
  { tasks, softDelete, admin }: Pick<FeatureSpec, 'tasks' | 'softDelete' | 'admin'>,
  layout: unknown,
  { locale = '' }: Variables = {},
): string {
  const [language = ''] = locale.split('-');
  const options = { tasks, 'soft-delete': softDelete, admin };
  const chosen = Object.entries(options).flatMap(([option, isWanted]) => (isWanted ? [option] : []));
  const layouts = typeof layout === 'string' ? [layout, ''] : [''];
  const folders = layouts.flatMap((one) => [...chosen, ''].map((option) => path.posix.join(one, option)));
  const templates = folders.flatMap((folder) =>
    [`${part}-${language}.ejs`, `${part}.ejs`].map((name) => path.posix.join(folder, name)),
  );
  const found = templates.find((template) => existsSync(path.join(templatesOf('feature'), template)));
  if (found === undefined) throw new Error(`The part "${part}" has no template.`);
  return found;
}
