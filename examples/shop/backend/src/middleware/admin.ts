import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { adminRouter } from '../admin/pages/router.ts';
import type { Settings } from '../core/settings/read-settings.ts';

/** The pages at /admin, behind all middleware. */
export function registerAdmin(
  _: FastifyInstance,
  { admin }: Settings,
): FastifyPluginAsync | undefined {
  if (!admin.isEnabled) return undefined;
  return async (app) => {
    await app.register(adminRouter, { prefix: '/admin' });
  };
}
