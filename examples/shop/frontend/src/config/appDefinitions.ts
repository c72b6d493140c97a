import { invoicesApp } from '../features/invoices/app';
import { orderItemsApp } from '../features/order-items/app';
import type { AppDefinition } from './app-definition';

export const appDefinitions = {
  invoices: invoicesApp,
  'order-items': orderItemsApp,
} satisfies Record<string, AppDefinition>;

export type AppSlug = keyof typeof appDefinitions;
