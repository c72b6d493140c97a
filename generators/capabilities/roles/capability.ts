import type { Capability } from '../capability.ts';

/** Roles of one's own would stay in the database and go on working, and nobody could change them: so it stays, too. */
export const roles: Capability = {
  summary: 'roles of a workspace’s own, made of permissions that their makers have themselves',
  isDefault: true,
  slices: [{ name: 'roles', parts: ['router', 'permissions'] }],
  with: {
    web: {
      slices: [{ name: 'roles', parts: ['messages'] }],
      edits: [
        {
          file: 'frontend/src/shell/workspace-links.ts',
          find: "import type { MessageKey } from '@/i18n/message-key';\n",
          put: "import type { MessageKey } from '@/i18n/message-key';\nimport { rolesLink } from '@/workspace/roles/roles-link';\n",
        },
        {
          file: 'frontend/src/shell/workspace-links.ts',
          find: '  membersLink,\n',
          put: '  membersLink,\n  rolesLink,\n',
        },
      ],
    },
  },
};
