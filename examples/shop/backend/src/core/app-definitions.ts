import { invoicesApp } from '../features/invoices/app.ts';
import { orderItemsApp } from '../features/order-items/app.ts';
import type { AppDefinition } from './app-definition.ts';

export const appDefinitions = {
  invoices: invoicesApp,
  'order-items': orderItemsApp,
} satisfies Record<string, AppDefinition>;
