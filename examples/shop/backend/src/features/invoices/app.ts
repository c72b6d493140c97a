import type { AppDefinition } from '../../core/app-definition.ts';

export const invoicesApp = {
  slug: 'invoices',
  permission: 'can_view_invoices',
} as const satisfies AppDefinition;
