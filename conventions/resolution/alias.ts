import type { ProjectFacts } from '../project/facts.ts';

/** A specifier that stands for files of the project, with one `*` at most on either side, and the paths that it may lead to. */
export interface Alias {
  readonly pattern: string;
  readonly targets: readonly string[];
}

/** What is asked of a project in order to know its aliases. */
export type AliasFacts = Pick<ProjectFacts, 'derive'>;
