import type { Icon } from '@tabler/icons-react';
import type { MessageKey } from '@/i18n/message-key';

/** What the navigation and the route guard know of one app. The backend has an app of the same slug. */
export interface AppDefinition {
  readonly slug: string;
  /** The path below the workspace. */
  readonly route: `/${string}`;
  readonly labelKey: MessageKey;
  readonly icon?: Icon;
  /** The permission without which the app is not shown. */
  readonly permission: `can_${string}`;
  /** `false` says that the app has no entry in the sidebar on purpose. */
  readonly sidebar?: false;
}
