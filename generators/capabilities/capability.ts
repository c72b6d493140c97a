import type { LayoutName, SlicePart, StandalonePart } from 'paxx-conventions';
import type { DocumentedVariable } from '../engine/edits/document-variables.ts';

/** One change of a file that nothing but its own text can edit, such as a Dockerfile; `<project>` is the project's name. */
export interface Replacement {
  readonly file: string;
  /** What the file has once; a file without it was changed, and its team is told what to write. */
  readonly find: string;
  readonly put: string;
}

/** A module that every script of the backend in which Node runs something loads before anything else: `node --import …`. */
export interface Preload {
  readonly module: string;
  /** The file, with arguments where others run it differently: `src/manage.ts start`. */
  readonly run: string;
}

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
  /** Packages of the root, for development alone: what lints. */
  readonly tools?: Readonly<Record<string, string>>;
  /** Scripts of the root's `package.json`, and of the backend's. */
  readonly scripts?: {
    readonly root?: Readonly<Record<string, string>>;
    readonly backend?: Readonly<Record<string, string>>;
  };
  /**
   * The same of the frontend, beyond what `frontend/package.json` of `web` has: below `with: { web: … }`, for only where that
   * is there is a frontend.
   */
  readonly frontend?: {
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly devDependencies?: Readonly<Record<string, string>>;
    readonly scripts?: Readonly<Record<string, string>>;
  };
  /** Variables of `.env.example`, as one section; `<project>` in a value is the project's name. */
  readonly variables?: readonly DocumentedVariable[];
  readonly preloads?: readonly Preload[];
  /**
   * Changes of files that neither a registry nor a document's library can edit, at the same path in every layout. They are made
   * last, in whatever order.
   */
  readonly edits?: readonly Replacement[];
  /** What is left to do: a command, of `pnpm` or another, or a file. */
  readonly nextSteps?: readonly (readonly [command: string, meaning: string])[];
}

/**
 * Something that a project has or has not, chosen at its birth or later, with the same result. Beside this data stand its
 * folders, which are laid over the project like any templates, later ones over earlier ones:
 *
 *     capabilities/admin/files/…            what it adds; `files-modular/…` what that layout has otherwise
 *     capabilities/admin/with-tasks/…       what there is only together with another one, whichever comes last
 *     capabilities/redis/merge/compose.yaml what is merged into a YAML document of the project (also `merge-with-tasks/`)
 *
 * A file that the base has, too, takes its place. `{number}` in the name of a migration becomes its number. A file with
 * `{locale}` in its path stands once a locale, and `{locale-hi}` takes its place for the locales of that language.
 */
export interface Capability extends Piece {
  /** One line, for the checkbox and `paxx:add --list`. */
  readonly summary: string;
  /** What people should know before they choose it: a full sentence. */
  readonly caveat?: string;
  /** Chosen unless somebody says otherwise, or in these layouts: what a product needs in its first month. */
  readonly isDefault?: boolean | readonly LayoutName[];
  /** Part of even the smallest project: `--minimal` has it, and only `--without` leaves it out. */
  readonly isBase?: boolean;
  /** Other capabilities that come with it; `tasks` is met by whatever provides it. */
  readonly needs?: readonly string[];
  /** Those that cannot be there at the same time; it is enough that one of two says so. */
  readonly excludes?: readonly string[];
  /** As what else it counts: with `temporal`, what others have in `with-tasks` is there, too. */
  readonly provides?: readonly string[];
  /** Folders below `capabilities/` that are laid below its own files: `tasks/shared`. */
  readonly layers?: readonly string[];
  /** What there is only together with another one. */
  readonly with?: Readonly<Record<string, Piece>>;
  /** Whether `paxx:remove` can take it away without loss: nothing of it is in the database. */
  readonly isRemovable?: boolean;
}
