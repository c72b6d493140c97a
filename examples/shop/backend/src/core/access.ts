import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { findRole } from '../features/workspaces/repository.ts';
import { ForbiddenError, UnauthenticatedError } from './errors.ts';
import { hasPermission, isPermission, type Permission } from './permissions.ts';

declare module 'fastify' {
  /** Who may call a route: exactly one of the three. */
  interface FastifyContextConfig {
    permission?: Permission;
    authenticated?: true;
    public?: string;
  }
}

/**
 * Denies by default: a route that does not say who may call it keeps the application from starting.
 *
 *     public ─▶ anybody     authenticated ─▶ any user     permission ─▶ token, membership, role
 *
 * All of it happens before the body is read, and behind the hooks that a route has already: whoever sends bad
 * tokens is counted by the rate limit first.
 */
export function registerAccess(app: FastifyInstance) {
  const routes: RouteOptions[] = [];
  const admit = async (request: FastifyRequest) => {
    const { permission, public: reason } = request.routeOptions.config;
    if (reason !== undefined) return;
    await authenticate(request);
    if (permission !== undefined) await authorize(app, request, permission);
  };
  app.addHook('onRoute', (route) => {
    routes.push(route);
    route.onRequest = [route.onRequest ?? [], admit].flat();
  });
  app.addHook('onReady', (done) => {
    done(faultIn(routes));
  });
}

function faultIn(routes: readonly RouteOptions[]): Error | undefined {
  const faults = routes.flatMap((route) => {
    const fault = faultOf(route);
    return fault === undefined ? [] : [`  ${String(route.method)} ${route.url}: ${fault}`];
  });
  return faults.length === 0
    ? undefined
    : new Error(`Routes without access rule:\n${faults.join('\n')}`);
}

function faultOf({ url, config = {} }: RouteOptions): string | undefined {
  const { permission, authenticated, public: reason } = config;
  const rules = [permission, authenticated, reason].filter((rule) => rule !== undefined);
  if (rules.length !== 1) {
    return 'name exactly one of config.permission, config.authenticated and config.public.';
  }
  if (permission === undefined) return undefined;
  if (!isPermission(permission)) return `"${String(permission)}" is not in core/permissions.ts.`;
  return url.includes('/workspaces/:workspaceId')
    ? undefined
    : 'a permission belongs to a workspace: the path must hold /workspaces/:workspaceId.';
}

async function authenticate(request: FastifyRequest) {
  await request.jwtVerify().catch(() => {
    throw new UnauthenticatedError();
  });
}

/** A workspace that does not exist and one of other people are answered alike. */
async function authorize(app: FastifyInstance, request: FastifyRequest, permission: Permission) {
  const { workspaceId } = request.params as { workspaceId: string };
  const role = await findRole(app.db, workspaceId, request.user.id);
  if (role === undefined) throw new ForbiddenError('You are not a member of this workspace.');
  if (!hasPermission(role, permission)) throw new ForbiddenError();
}
