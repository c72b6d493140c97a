import { messageFolder, messagePlace } from 'paxx-conventions';
import { messageTree, sourceLocale, type MessageTree } from './message-tree.ts';
import { projectFileOf, type FileContext } from './project-of.ts';

/** The message file that is being linted, among those of its project. */
export interface MessageFile {
  readonly locale: string;
  readonly source: string;
  readonly isSource: boolean;
  readonly others: readonly string[];
  /** The same file of another locale. */
  readonly fileOf: (locale: string) => string;
  readonly treeOf: (locale: string) => MessageTree | undefined;
  readonly exists: (file: string) => boolean;
}

/** The linted file as a message file; undefined where it is none. */
export function messageFileOf(context: FileContext): MessageFile | undefined {
  const { project, path } = projectFileOf(context) ?? {};
  const place = project && path !== undefined ? messagePlace(path, project.conventions) : undefined;
  if (!project || !place) return undefined;
  const { conventions } = project;
  const { locale, name } = place;
  const source = sourceLocale(conventions);
  const fileOf = (one: string): string => `${messageFolder(one, conventions) ?? ''}/${name}`;
  return {
    locale,
    source,
    isSource: locale === source,
    others: conventions.locales.filter((one) => one !== source),
    fileOf,
    treeOf: (one) => messageTree(project, fileOf(one)),
    exists: project.exists,
  };
}
