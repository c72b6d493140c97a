import type { AppDefinition } from '@/config/app-definition';
import { appDefinitions } from '@/config/appDefinitions';
import type { SidebarEntry } from '@/config/sidebar-entry';
import { sidebarLayout } from '@/config/sidebarLayouts';
import type { Workspace } from './workspace';
import { homeLink, type WorkspaceLink, workspaceLinks } from './workspace-links';

type Viewer = Pick<Workspace, 'apps' | 'may'>;

const definitions: readonly AppDefinition[] = Object.values(appDefinitions);
const layout: Readonly<Record<string, SidebarEntry>> = sidebarLayout;

/** The apps that somebody is shown in a workspace: those that are on there, and that they may see. */
export const shownApps = ({ apps, may }: Viewer, all = definitions): readonly AppDefinition[] =>
  all.filter(({ slug, permission }) => apps.includes(slug) && may(permission));

export interface SidebarSection {
  readonly section: SidebarEntry['section'];
  readonly apps: readonly AppDefinition[];
}

/** The sidebar, section by section, in the order in which its layout names them. */
export function sidebarOf(viewer: Viewer, all = definitions, places = layout): SidebarSection[] {
  const shown = shownApps(viewer, all).filter(({ slug }) => places[slug] !== undefined);
  const sections = [...new Set(Object.values(places).map(({ section }) => section))];
  return sections
    .map((section) => ({
      section,
      apps: shown.filter(({ slug }) => places[slug]?.section === section),
    }))
    .filter(({ apps }) => apps.length > 0);
}

export type Verdict = 'shown' | 'forbidden' | 'off';

/**
 * Whether a page of the workspace is shown, by its path below the workspace. What no app and no link has claimed is left to
 * Next, which knows what there is.
 */
export function judge(path: string, { apps, may }: Viewer, all = definitions): Verdict {
  const owns = ({ route }: { route: string }) => path === route || path.startsWith(`${route}/`);
  const app = all.find(owns);
  if (app !== undefined && !apps.includes(app.slug)) return 'off';
  const owner: AppDefinition | WorkspaceLink | undefined = app ?? workspaceLinks.find(owns);
  return may((owner ?? homeLink).permission) ? 'shown' : 'forbidden';
}
