import { vi } from 'vitest';
import type { RecordDefinition, RecordRow } from '@/records/record-definition';

export const workspaceId = '11111111-1111-4111-8111-111111111111';

interface Served {
  /** What the page has asked for beside its workspace: `GET /orders?limit=20`. */
  readonly asked: string[];
  /** The bodies of what it has sent, parsed. */
  readonly sent: unknown[];
  /** Refuses every write from now on. */
  readonly refuse: (status: number, problem: object) => void;
}

/** A backend that knows a feature's rows, in the place of the network. */
export function serveRecords(
  { app, manage, purge }: RecordDefinition,
  rows: readonly RecordRow[],
  { mayManage = true }: { readonly mayManage?: boolean } = {},
): Served {
  const [asked, sent]: [string[], unknown[]] = [[], []];
  let refusal: Response | undefined;
  const own = mayManage ? [manage, ...(purge ? [purge] : [])] : [];
  const permissions = [app.permission, ...own];
  const workspace = {
    id: workspaceId,
    name: 'Ours',
    role: 'member',
    permissions,
    apps: [app.slug],
  };

  const answer = (method: string, path: string): Response => {
    if (path === '') return Response.json(workspace);
    const [, , id] = path.split('/');
    if (method === 'DELETE') return new Response(null, { status: 204 });
    if (method !== 'GET') return Response.json({ ...rows[0], id: id ?? rows[0]?.id });
    const [row] = rows.filter((one) => one.id === id);
    return Response.json(
      id === undefined || id === 'removed'
        ? { items: rows, nextCursor: null, total: rows.length }
        : row,
    );
  };

  vi.stubGlobal('fetch', async (input: string, { method = 'GET', body }: RequestInit = {}) => {
    const path = input.replace(`/api/v1/workspaces/${workspaceId}`, '');
    if (path !== '') asked.push(`${method} ${path}`);
    if (typeof body === 'string') sent.push(JSON.parse(body));
    // What is shown before an answer is shown for a while.
    if (method !== 'GET') await new Promise((resolve) => setTimeout(resolve, 20));
    if (method !== 'GET' && refusal !== undefined) return refusal.clone();
    return answer(method, path.replace(/\?.*/, ''));
  });
  return {
    asked,
    sent,
    refuse: (status, problem) => {
      refusal = Response.json({ code: 'refused', detail: '', status, ...problem }, { status });
    },
  };
}
