import type { Capability } from '../capability.ts';

/** Keys by which programs act for a member of one workspace. */
export const apiKeys: Capability = {
  summary: 'API keys: programs act for a member, in one workspace, within scopes',
  slices: [{ name: 'api-keys', parts: ['model', 'permissions', 'router'] }],
  parts: [{ name: 'api-key', parts: ['credential'] }],
};
