import type { workspaceRole } from '../features/workspaces/model.ts';
import type { SystemRole } from './caller.ts';

export type Role = (typeof workspaceRole.enumValues)[number];

/** What a member may do in a workspace, and which roles have it. */
export interface WorkspacePermission {
  readonly category: string;
  readonly description: string;
  readonly templates: readonly Role[];
  /** An API key cannot have it: what admits others must not come from a program that was broken into. */
  readonly needsSession?: true;
}

/** What a user may do beyond all workspaces, and which system roles have it. */
export interface SystemWidePermission {
  readonly category: string;
  readonly description: string;
  readonly systemRoles: readonly SystemRole[];
}

export type PermissionDefinition = WorkspacePermission | SystemWidePermission;

/** The permissions of one feature, by slug. */
export type PermissionGroup = Readonly<Record<`can_${string}`, PermissionDefinition>>;
