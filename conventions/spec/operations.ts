import type { Names } from '../names/names.ts';

/** A permission of a feature: what it allows in words, and the roles that have it at first. */
export interface FeaturePermission {
  readonly slug: string;
  readonly description: string;
  readonly roles: readonly ('admin' | 'member' | 'viewer')[];
}

/**
 * What can be done with rows besides the six operations that every feature has. Each has one folder of templates,
 * `operations/NAME`: whatever is called there as a part's template comes into that part.
 */
export interface OperationRow {
  readonly description: string;
  /** The answer that brings it. */
  readonly when: 'softDelete';
  /** Its own permissions; without them, `can_manage_…` allows it. */
  readonly permissions?: (feature: Names) => readonly FeaturePermission[];
  /** What happens to rows by it. */
  readonly events?: readonly string[];
  /** The schemas that its routes import, behind the feature's name. */
  readonly schemas?: readonly string[];
}

export const operations = {
  restore: {
    description: 'List removed rows, restore them, and delete them for good.',
    when: 'softDelete',
    permissions: ({ plural }: Names): readonly FeaturePermission[] => [
      {
        slug: `can_purge_${plural.snake}`,
        description: `Delete removed ${plural.human} for good.`,
        roles: ['admin'],
      },
    ],
    events: ['restored', 'purged'],
    schemas: ['RemovedPageSchema'],
  },
} as const satisfies Readonly<Record<string, OperationRow>>;

export type Operation = keyof typeof operations;

const rows = Object.entries(operations) as [Operation, OperationRow][];

type Asking = Readonly<Record<OperationRow['when'], boolean>>;

/** The operations that a spec asks for, in the order in which people read them. */
export const wantedOperations = (spec: Asking): readonly (OperationRow & { readonly name: Operation })[] =>
  rows.filter(([, { when }]) => spec[when]).map(([name, row]) => ({ name, ...row }));
