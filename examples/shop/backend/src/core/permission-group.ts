import type { workspaceRole } from '../features/workspaces/model.ts';

export type Role = (typeof workspaceRole.enumValues)[number];

/** What a permission is for, and which roles have it. */
export interface PermissionDefinition {
  readonly category: string;
  readonly description: string;
  readonly templates: readonly Role[];
}

/** The permissions of one feature, by slug. */
export type PermissionGroup = Readonly<Record<`can_${string}`, PermissionDefinition>>;
