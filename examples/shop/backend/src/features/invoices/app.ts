import type { AppDefinition } from '../../core/app-definitions.ts';

export const invoicesApp = {
  slug: 'invoices',
  permission: 'can_view_invoices',
} as const satisfies AppDefinition;
