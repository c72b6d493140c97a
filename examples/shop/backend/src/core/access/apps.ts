import { appDefinitions, type AppDefinition } from '../app-definitions.ts';
import { permissions, type Permission } from '../permissions.ts';
import type { PermissionGroup } from './permission-group.ts';

const apps = Object.values<AppDefinition>(appDefinitions);

/**
 * The app that a permission belongs to: the one whose own permission is in the same group. So no route has to say it, and
 * none forgets it. What a workspace itself is about belongs to no app, for an admin could not enable it again.
 */
const appsByPermission = new Map(
  Object.entries<PermissionGroup>(permissions).flatMap(([name, group]) => {
    const app =
      name === 'workspaces' ? undefined : apps.find(({ permission }) => permission in group);
    return app ? Object.keys(group).map((slug) => [slug, app.slug] as const) : [];
  }),
);

/** The slugs of the apps that a workspace does without, as they are stored. */
export type DisabledApps = readonly string[] | null | undefined;

/** Whether what the permission is about is served there. */
export function isServed(permission: Permission, disabled: DisabledApps): boolean {
  const app = appsByPermission.get(permission);
  return app === undefined || disabled?.includes(app) !== true;
}

/** All apps there are, as a workspace has them. */
export const describeApps = (disabled: DisabledApps) =>
  apps.map(({ slug }) => ({ slug, isEnabled: disabled?.includes(slug) !== true }));
