import type { Capability } from '../capability.ts';

/** Roles of one's own stay in the database and go on working without it: nobody changes them then. */
export const roles: Capability = {
  summary: 'roles of a workspace’s own, made of permissions that their makers have themselves',
  isDefault: true,
  isRemovable: true,
  slices: [{ name: 'roles', parts: ['router', 'permissions'] }],
};
