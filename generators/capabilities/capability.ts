import type { SlicePart, StandalonePart } from 'paxx-conventions';
import type { DocumentedVariable } from '../engine/parts/document-variables.ts';
import type { TextEdit } from '../engine/parts/text-edit.ts';

/** What is added at once: alone, or only where another capability is there too. */
export interface Piece {
  /** The registered parts among the files, by name; `after` names the entry that it stands below, where order has a meaning. */
  readonly parts?: readonly {
    readonly name: string;
    readonly parts: readonly StandalonePart[];
    readonly after?: string;
  }[];
  /** Slices among the files, by their plural, and which of their parts are registered. */
  readonly slices?: readonly { readonly name: string; readonly parts: readonly SlicePart[] }[];
  /** Packages of the backend, with the versions that were proven together. */
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  /** Scripts of the root's `package.json`, and of the backend's. */
  readonly scripts?: {
    readonly root?: Readonly<Record<string, string>>;
    readonly backend?: Readonly<Record<string, string>>;
  };
  /** Variables of `.env.example`, as one section; `<project>` in a value is the project's name. */
  readonly variables?: readonly DocumentedVariable[];
  /** Changes of files that neither a registry nor a document's library can edit. @param project its name */
  readonly edits?: (project: string) => readonly TextEdit[];
  readonly nextSteps?: readonly (readonly [command: string, meaning: string])[];
}

/**
 * Something that a project has or has not, chosen at its birth or later, with the same result. Beside this data stand its
 * folders, which are laid over the project like any templates:
 *
 *     capabilities/admin/files/…            what it adds; `files-modular/…` what that layout has otherwise
 *     capabilities/admin/with-tasks/…       what there is only together with another one, whichever comes last
 *     capabilities/redis/merge/compose.yaml what is merged into a YAML document of the project (also `merge-with-tasks/`)
 */
export interface Capability extends Piece {
  /** One line, for the checkbox and `paxx:add --list`. */
  readonly summary: string;
  /** Chosen unless somebody says otherwise: what a product needs in its first month. */
  readonly isDefault?: boolean;
  /** Other capabilities that come with it. */
  readonly needs?: readonly string[];
  /** Those that cannot be there at the same time. */
  readonly excludes?: readonly string[];
  /** What there is only together with another one. */
  readonly with?: Readonly<Record<string, Piece>>;
  /** Whether `paxx:remove` can take it away without loss: nothing of it is in the database. */
  readonly isRemovable?: boolean;
}
