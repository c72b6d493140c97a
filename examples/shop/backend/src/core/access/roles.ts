import { ForbiddenError } from '../http/errors.ts';
import { grantable, isPermission, isScope, type Permission } from '../permissions.ts';
import { roleTemplates, type RoleTemplate } from './permission-group.ts';

/** What a role gives: slugs, as they are stored. */
export interface RoleGrant {
  readonly name: string;
  readonly permissions: readonly string[];
}

/** Nobody can change this role: there might be nobody left who can change anything. */
export const adminRole = 'admin' satisfies RoleTemplate;

/** The roles of a new workspace. */
export const initialRoles = roleTemplates.map((name) => ({
  name,
  permissions: grantable
    .filter(({ templates }) => templates.includes(name))
    .map(({ slug }) => slug),
}));

/**
 * What the role may do; with scopes, what of it a program may do. An admin may do everything, and
 * nobody what the registry does not know any more.
 */
export function permissionsOf(
  { name, permissions }: RoleGrant,
  scopes?: readonly string[],
): ReadonlySet<Permission> {
  const held =
    name === adminRole ? grantable.map(({ slug }) => slug) : permissions.filter(isPermission);
  const isInScope = (slug: Permission) => isScope(slug) && scopes?.includes(slug);
  return new Set(scopes === undefined ? held : held.filter(isInScope));
}

/** A role as it is shown. */
export const describeRole = (role: RoleGrant) => ({
  name: role.name,
  permissions: [...permissionsOf(role)],
  isBuiltIn: role.name === adminRole,
});

/** What those who ask may do in a workspace themselves. */
export type Held = ReadonlySet<Permission>;

/** Nobody gives or takes what they do not have: who manages members could make themselves an admin, else. */
export function refuseUnheld(role: RoleGrant, held: Held): void {
  if ([...permissionsOf(role)].every((slug) => held.has(slug))) return;
  throw new ForbiddenError('You cannot give or take away what you may not do yourself.');
}
