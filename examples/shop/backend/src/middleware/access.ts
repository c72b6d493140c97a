import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { isServed } from '../core/access/apps.ts';
import { permissionsOf } from '../core/access/roles.ts';
import { ForbiddenError } from '../core/http/errors.ts';
import { beforeEveryRoute } from '../core/http/middleware.ts';
import {
  hasSystemPermission,
  isPermission,
  isSystemPermission,
  type Permission,
  type SystemPermission,
} from '../core/permissions.ts';

declare module 'fastify' {
  /** Who may call a route: exactly one of the four. */
  interface FastifyContextConfig {
    permission?: Permission;
    systemPermission?: SystemPermission;
    authenticated?: true;
    public?: string;
  }
  interface FastifyRequest {
    /** What the caller may do in the workspace of the path. */
    permissions: ReadonlySet<Permission>;
  }
}

/**
 * Denies by default: a route that does not say who may call it keeps the application from starting.
 *
 *     public ─▶ anybody          permission ─▶ membership, role, scopes of a program, app
 *     authenticated ─▶ any user  systemPermission ─▶ system role
 *
 * All of it happens before the body is read. A program acts in workspaces only.
 */
export function registerAccess(app: FastifyInstance) {
  const routes: RouteOptions[] = [];
  app.decorateRequest('permissions');
  beforeEveryRoute(app, async (request) => {
    const { permission, systemPermission, public: reason } = request.routeOptions.config;
    if (reason !== undefined) return;
    if (permission !== undefined) return admitMember(request, permission);
    if (request.user.scopes !== undefined) throw new ForbiddenError('Only people can do this.');
    if (systemPermission !== undefined) admitToSystem(request, systemPermission);
  });
  app.addHook('onRoute', (route) => void routes.push(route));
  app.addHook('onReady', async () => {
    const faults = routes.flatMap((route) => {
      const fault = faultOf(route);
      return fault === undefined ? [] : [`  ${String(route.method)} ${route.url}: ${fault}`];
    });
    if (faults.length > 0) throw new Error(`Routes without access rule:\n${faults.join('\n')}`);
  });
}

const ways = ['permission', 'systemPermission', 'authenticated', 'public'] as const;

function faultOf({ url, config = {} }: RouteOptions): string | undefined {
  if (ways.filter((way) => config[way] !== undefined).length !== 1) {
    return `name exactly one of ${ways.map((way) => `config.${way}`).join(', ')}.`;
  }
  const { permission, systemPermission } = config;
  const isInWorkspace = url.includes('/workspaces/:workspaceId');
  const slug = permission ?? systemPermission;
  if (slug === undefined) return undefined;
  if (systemPermission !== undefined && isInWorkspace)
    return 'a system permission is not for the path of a workspace.';
  if (permission !== undefined && !isInWorkspace)
    return 'a permission belongs to a workspace: the path must hold /workspaces/:workspaceId.';
  const isKnown = permission === undefined ? isSystemPermission(slug) : isPermission(slug);
  return isKnown ? undefined : `"${slug}" is no permission of that kind in core/permissions.ts.`;
}

/** A workspace that does not exist and one of other people are answered alike. */
function admitMember(request: FastifyRequest, permission: Permission) {
  const { role, scopes, disabledApps } = request.user;
  if (role === undefined) throw new ForbiddenError('You are not a member of this workspace.');
  request.permissions = permissionsOf(role, scopes);
  if (!request.permissions.has(permission)) throw new ForbiddenError();
  if (isServed(permission, disabledApps)) return;
  throw new ForbiddenError('This app is disabled in the workspace.', 'app_disabled');
}

function admitToSystem({ user }: FastifyRequest, permission: SystemPermission) {
  if (!hasSystemPermission(user.systemRole, permission)) throw new ForbiddenError();
}
