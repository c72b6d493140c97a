import { expect, it } from 'vitest';
import { createMember, createWorkspace } from '../support/factories.ts';
import { startRealtime } from '../support/realtime.ts';

const app = await startRealtime({ variables: { REALTIME_CHECK_SECONDS: '3600' } });

async function settleIn() {
  const workspace = await createWorkspace(app.db);
  const member = await createMember(app.db, workspace.id, 'admin');
  const path = `/workspaces/${workspace.id}`;
  const body = { name: 'Import', scopes: ['can_view_workspace'] };
  const made = await app.send('POST', `${path}/api-keys`, { as: member, body });
  return { workspace, member, path, ...made.json<{ id: string; token: string }>() };
}

it.each(['revoked', 'without its maker'])(
  'S5: a connection ends at once when its API key is %s',
  async (how) => {
    const { workspace, member, path, id, token } = await settleIn();
    const client = await app.logIn(member, token);
    const gone = how === 'revoked' ? `api-keys/${id}` : `members/${member.id}`;
    await app.send('DELETE', `${path}/${gone}`, { as: workspace.admin });

    expect(await client.closed).toBe(4401);
  },
);

it('a connection by an API key joins the workspace of the key only', async () => {
  const { workspace, member, token } = await settleIn();
  const other = await createWorkspace(app.db, { admin: member });
  const client = await app.logIn(member, token);
  client.say({ type: 'join', workspaceId: other.id });
  client.say({ type: 'join', workspaceId: workspace.id });
  await client.hear({ type: 'refused', workspaceId: other.id });

  await client.hear({ type: 'joined', workspaceId: workspace.id });
});
