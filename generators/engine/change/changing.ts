import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Format } from '../plan/draft.ts';
import type { Project } from '../project/project.ts';
import type { ProjectView } from './desired-files.ts';

/** A project on its way from one set of capabilities to another. */
export interface Changing {
  /** As it is on disk: where it is being made, a project without a file. */
  readonly project: Project;
  readonly view: ProjectView;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly format: Format;
}

/** The text of a file as the base alone has it; empty where it has none. */
export type BaseOf = (file: string) => string;

/** An edit that does not fit what a file has become. @param advice a full sentence, about the lines */
export const unfit = (file: string, advice: string, lines?: string): Diagnostic =>
  diagnostic('PAXX3011', `The file ${file} differs from what paxx writes. ${advice}`, {
    file,
    ...(lines === undefined ? {} : { snippet: lines }),
    remedy:
      'Then repeat the command, or repeat it with --on-conflict keep: the file stays as it is, and this edit is left to you. Nothing was written.',
  });

/** A file is not there that would hold some lines; its team has them elsewhere, or wants none. */
export const absent = (file: string, lines: string): Diagnostic =>
  diagnostic('PAXX3006', `There is no ${file}, so these lines are left to you.`, {
    severity: 'info',
    file,
    snippet: lines,
  });

/** A file that cannot stay where something goes, and that no command may delete. @param reason a full sentence */
export const inTheWay = (file: string, reason: string, remedy: string): Diagnostic =>
  diagnostic('PAXX3015', reason, { file, remedy: `${remedy} Nothing was written.` });
