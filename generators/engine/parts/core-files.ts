import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathOf, type Names, type Part } from 'paxx-conventions';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project/project.ts';
import { templatesOf } from '../render/render-template.ts';
import { templateConventions } from '../render/template-conventions.ts';

/**
 * Says that a part belongs to the project itself, such as the settings group "http" or the feature "users": nobody may write
 * another one in its place. Which there are, the templates say.
 */
export function coreFault(part: Part, name: Names, project: Project): Diagnostic | undefined {
  const file = pathIn(part, name, project);
  if (file === undefined || !project.exists(file) || !isTemplate(part, name)) return undefined;
  return diagnostic('PAXX2001', `"${name.human}" belongs to the project itself: ${file}.`, {
    file,
    remedy: `Choose another name, such as "my ${name.human}".`,
  });
}

/** Where a part stands that is told apart by its name alone, in a layout that has it. */
export function pathIn(
  part: Part,
  name: Names,
  { conventions }: Pick<Project, 'conventions'>,
): string | undefined {
  const pattern = conventions.layout[part];
  const isAlone = pattern !== undefined && !/\{(?:number|locale)\}/.test(pattern);
  return isAlone ? pathOf(part, name, conventions) : undefined;
}

/** Templates are written in the layout `slice`. */
function isTemplate(part: Part, name: Names): boolean {
  const file = pathIn(part, name, { conventions: templateConventions });
  if (file === undefined) return false;
  return overlays().some((folder) =>
    ['', '.ejs'].some((ending) => existsSync(path.join(folder, `${file}${ending}`))),
  );
}

/** The folders of templates that hold whole parts which projects have of their own: the base's, and each capability's. */
const overlays = (): string[] => [
  ...foldersIn(templatesOf('app')),
  ...foldersIn(templatesOf('capabilities')).flatMap(foldersIn),
];

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name));
