export type Topic = 'wiring' | 'layers' | 'endpoints' | 'data' | 'text' | 'translations' | 'generated';

/** What the presets, the README's table and the head of each page are derived from. */
export interface PaxxDocs {
  /** Whether the preset `recommended` has the rule: a problem as an error, a suggestion as a warning. */
  readonly recommended: boolean;
  readonly topic: Topic;
  /** What it reports is work to be done, and no fault: it is a warning in every preset. */
  readonly isReminder?: true;
  /** The requirements that the rule meets. */
  readonly requirements: readonly string[];
  /** The registries, by id, that the rule watches over. */
  readonly registries?: readonly string[];
}
