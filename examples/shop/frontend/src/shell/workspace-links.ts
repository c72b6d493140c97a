import { apiKeysLink } from '@/workspace/api-keys/api-keys-link';
import { type Icon, IconHome, IconSettings, IconUsers } from '@tabler/icons-react';
import type { MessageKey } from '@/i18n/message-key';
import { rolesLink } from '@/workspace/roles/roles-link';

/** A page of the workspace itself: every workspace has it, whatever apps are on. */
export interface WorkspaceLink {
  readonly route: '' | `/${string}`;
  readonly labelKey: MessageKey;
  readonly icon: Icon;
  readonly permission: `can_${string}`;
}

export const homeLink: WorkspaceLink = {
  route: '',
  labelKey: 'workspace.home.title',
  icon: IconHome,
  permission: 'can_view_workspace',
};

const membersLink: WorkspaceLink = {
  route: '/members',
  labelKey: 'workspace.members.title',
  icon: IconUsers,
  permission: 'can_view_workspace',
};

const settingsLink: WorkspaceLink = {
  route: '/settings',
  labelKey: 'workspace.settings.title',
  icon: IconSettings,
  permission: 'can_view_workspace',
};

/** In this order they stand below the apps. */
export const workspaceLinks: readonly WorkspaceLink[] = [
  membersLink,
  rolesLink,
  apiKeysLink,
  // The settings come last, where people look for them.
  settingsLink,
];
