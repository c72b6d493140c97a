import type { Capability } from '../capability.ts';

/** Keys by which programs act for a member of one workspace. */
export const apiKeys: Capability = {
  summary: 'API keys: programs act for a member, in one workspace, within scopes',
  slices: [{ name: 'api-keys', parts: ['model', 'permissions', 'router'] }],
  parts: [{ name: 'api-key', parts: ['credential'] }],
  with: {
    web: {
      slices: [{ name: 'api-keys', parts: ['messages'] }],
      edits: [
        {
          file: 'frontend/src/shell/workspace-links.ts',
          find: 'import { type Icon,',
          put: "import { apiKeysLink } from '@/workspace/api-keys/api-keys-link';\nimport { type Icon,",
        },
        {
          file: 'frontend/src/shell/workspace-links.ts',
          find: '  // The settings come last,',
          put: '  apiKeysLink,\n  // The settings come last,',
        },
      ],
    },
  },
};
