import { invoicesApp } from '../features/invoices/app.ts';
import { orderItemsApp } from '../features/order-items/app.ts';
import type { Permission } from './permissions.ts';

/** What the backend knows of one app. Where there is a web, it has an app of the same slug. */
export interface AppDefinition {
  readonly slug: string;
  /** The permission without which a member does not see the app. What else is in its group is served with the app only. */
  readonly permission: Permission;
}

export const appDefinitions = {
  invoices: invoicesApp,
  'order-items': orderItemsApp,
} satisfies Record<string, AppDefinition>;
