import type { LayoutName } from '../layout/layouts.ts';
import type { FeatureSpec } from '../spec/feature-spec.ts';

/** What a spec says with yes or no. */
export type Flag = {
  [Key in keyof FeatureSpec]-?: FeatureSpec[Key] extends boolean ? Key : never;
}[keyof FeatureSpec];

/**
 * Everything that is known of one kind of file, but for its template, which is named as the part is. It is data without
 * functions, so that JSON can hold it as well.
 *
 * Its path says more than the place: with `{locale}` there is one file for each locale, with `{number}` the file is
 * numbered, and with `{name}` in place of `{feature}` it belongs to no slice. Whoever moves it keeps these placeholders.
 */
export interface PartRow {
  /** What it is called in prompts and messages. */
  readonly noun: string;
  /**
   * Where it lives: a path pattern from the project's root, with `/`, or one for each layout that has such a part.
   * A pattern may hold `{feature}` and `{features}`, or `{name}` (kebab case, or `:camel`, `:pascal`, `:snake`), `{number}`
   * and `{locale}`.
   */
  readonly path: string | Readonly<Partial<Record<LayoutName, string>>>;
  /** Which answers bring it into a slice, all of them; without one, every slice has it. What is written by hand has no template. */
  readonly when?: Flag | readonly Flag[] | 'by hand';
  /** A project has it with any of these capabilities only; without this, every project has it. */
  readonly capabilities?: readonly string[];
  /** The layouts that have it where a project does not say what capabilities it has; without this, all. */
  readonly assumedIn?: readonly LayoutName[];
}

/** The answers that bring a part into a slice. */
export function answersFor({ when = [] }: PartRow): readonly Flag[] {
  if (when === 'by hand') return [];
  return typeof when === 'string' ? [when] : when;
}
