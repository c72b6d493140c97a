import type { appDefinitions } from './appDefinitions';
import type { SidebarLayout } from './sidebar-layout';

export const sidebarLayout = {
  invoices: { section: 'main' },
  'order-items': { section: 'main' },
} satisfies SidebarLayout<typeof appDefinitions>;
