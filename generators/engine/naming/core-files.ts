import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { names, pathOf, type Names, type Part, type SlicePart } from 'paxx-conventions';
import { capabilitiesIn } from '../capabilities/capabilities-in.ts';
import { foldersOf } from '../capabilities/overlays-of.ts';
import { capabilityNames, presencesOf } from '../capabilities/known.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { readIfPresent } from '../plan/read-if-present.ts';
import type { Project } from '../project/project.ts';
import { templatesOf } from '../render/render-template.ts';
import { templateConventions } from '../render/template-conventions.ts';

/**
 * Says that a part belongs to the project itself, such as the settings group "http" or the feature "users", or to a
 * capability that the project may get later, such as the feature "files": nobody may write another one in its place. Which
 * there are, the templates say.
 */
export function coreFault(part: Part, name: Names, project: Project): Diagnostic | undefined {
  const file = pathIn(part, name, project);
  if (file === undefined) return undefined;
  const remedy = `Choose another name, such as "my ${name.human}".`;
  const fault = (owner: string): Diagnostic =>
    diagnostic('PAXX2001', `"${name.human}" belongs to ${owner}: ${file}.`, {
      file,
      remedy,
    });
  const capabilities = capabilitiesIn(project);
  const owners = ownersOf(part, name);
  const isThere = owners.includes(undefined) || owners.some((owner) => capabilities.includes(owner ?? ''));
  if (project.exists(file)) return isThere ? fault('the project itself') : undefined;
  return isThere || owners[0] === undefined ? undefined : fault(`the capability "${owners[0]}"`);
}

/** A part of every slice that the project has not, and that it gets with a capability. */
export function partsToCome(part: SlicePart, project: Project): readonly { owner: string; text: string }[] {
  return presencesOf(capabilityNames).flatMap((presence) =>
    (presence.piece.slices ?? []).flatMap(({ name }) => {
      const [file, own] = [{ conventions: templateConventions }, project].map((one) =>
        pathIn(part, names(name), one),
      );
      if (file === undefined || own === undefined || project.exists(own)) return [];
      return foldersOf(presence).flatMap((folder) => {
        const text = readIfPresent(path.join(templatesOf('capabilities'), folder, file));
        return text === undefined ? [] : { owner: presence.name, text };
      });
    }),
  );
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

/** The capabilities that have a part of this name; undefined stands for the base. Templates are written in the layout `slice`. */
function ownersOf(part: Part, name: Names): readonly (string | undefined)[] {
  const file = pathIn(part, name, { conventions: templateConventions });
  if (file === undefined) return [];
  return overlays()
    .filter(({ folder }) => ['', '.ejs'].some((ending) => existsSync(path.join(folder, `${file}${ending}`))))
    .map(({ owner }) => owner);
}

/** A folder of templates, and the capability whose it is. */
interface Overlay {
  readonly owner?: string;
  readonly folder: string;
}

/** The folders of templates that hold whole parts which projects have of their own: the base's, and each capability's. */
const overlays = (): readonly Overlay[] => [
  ...foldersIn(templatesOf('app')).map((folder) => ({ folder })),
  ...presencesOf(capabilityNames).flatMap((presence) =>
    foldersOf(presence).map((folder) => ({
      owner: presence.name,
      folder: path.join(templatesOf('capabilities'), folder),
    })),
  ),
];

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name));
