import type { SystemRole } from './caller.ts';

/** The roles that a new workspace begins with. */
export const roleTemplates = ['admin', 'member', 'viewer'] as const;

export type RoleTemplate = (typeof roleTemplates)[number];

/** What a member may do in a workspace, and which roles of a new workspace have it. */
export interface WorkspacePermission {
  readonly category: string;
  readonly description: string;
  /** Admins have every permission: nobody else could give it. */
  readonly templates: readonly ['admin', ...RoleTemplate[]];
  /** A program that has scopes cannot have it: what admits others must not come from a program that was broken into. */
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
