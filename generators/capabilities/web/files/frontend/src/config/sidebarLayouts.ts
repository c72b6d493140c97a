import type { appDefinitions } from './appDefinitions';
import type { SidebarLayout } from './sidebar-layout';

export const sidebarLayout = {} satisfies SidebarLayout<typeof appDefinitions>;
