import type { Capability } from '../capability.ts';

/** Roles of one's own would stay in the database and go on working, and nobody could change them: so it stays, too. */
export const roles: Capability = {
  summary: 'roles of a workspace’s own, made of permissions that their makers have themselves',
  isDefault: true,
  slices: [{ name: 'roles', parts: ['router', 'permissions'] }],
};
