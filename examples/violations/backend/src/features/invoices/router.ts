import type { FastifyPluginAsync } from 'fastify';
import { invoiceService } from './service.ts';

// paxx/registered-router
export const invoicesRouter: FastifyPluginAsync = async (app) => {
  app.get(
    '/workspaces/:workspaceId/invoices',
    { config: { permission: 'can_view_invoices' } },
    async () => {
      const found = await invoiceService.list();
      // paxx/thin-handlers: the service should return what the route answers.
      return found.map(({ id }) => id);
    },
  );

  // paxx/require-permission: who may call this?
  app.get<Invoice>('/workspaces/:workspaceId/invoices/:id', ({ params }) =>
    invoiceService.get(params.id),
  );

  app.get<Invoice>(
    // paxx/workspace-path: a permission is given in a workspace, and this path has none.
    '/invoices/:id',
    { config: { permission: 'can_view_invoices' } },
    ({ params }) => invoiceService.get(params.id),
  );

  app.delete<Invoice>(
    '/workspaces/:workspaceId/invoices/:id',
    // paxx/known-permission: the group says "can_manage_invoices".
    { config: { permission: 'can_mange_invoices' } },
    ({ params }) => invoiceService.remove(params.id),
  );
};

interface Invoice {
  readonly Params: { readonly id: string };
}
