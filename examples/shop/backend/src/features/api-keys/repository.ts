import { and, eq, getTableColumns, gt, isNull, sql } from 'drizzle-orm';
import type { Caller } from '../../core/access/caller.ts';
import { pageOf, type Page, type PageQuery } from '../../core/values/pagination.ts';
import { prepareOnce, type Database } from '../../db/connection.ts';
import { after, newestFirst, placeOf } from '../../db/newest-first.ts';
import { users } from '../users/model.ts';
import { roles, workspaceMembers, workspaces } from '../workspaces/model.ts';
import {
  isMemberOf,
  isRoleOfMember,
  isWorkspaceOfMember,
  membership,
} from '../workspaces/repository.ts';
import { apiKeys, type ApiKey, type NewApiKey } from './model.ts';

export type ApiKeyRepository = ReturnType<typeof createApiKeyRepository>;

/** A key, and who made it. */
export interface ApiKeyRow extends ApiKey {
  readonly createdByEmail: string;
}

const callerQuery = prepareOnce((db) =>
  db
    .select({ key: apiKeys, systemRole: users.systemRole, ...membership })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.createdById))
    .innerJoin(workspaceMembers, isMemberOf(apiKeys.workspaceId, users.id))
    .innerJoin(roles, isRoleOfMember)
    .innerJoin(workspaces, isWorkspaceOfMember)
    .where(
      and(
        eq(apiKeys.tokenHash, sql.placeholder('tokenHash')),
        isNull(apiKeys.revokedAt),
        gt(apiKeys.expiresAt, sql.placeholder('now')),
        eq(users.isActive, true),
      ),
    )
    .prepare(''),
);

/** The caller of a key that is neither revoked nor expired: its maker, whose role counts in the key's workspace only. */
export async function findApiKeyCaller(
  db: Database,
  tokenHash: string,
  workspaceId?: string,
): Promise<Caller | undefined> {
  const [row] = await callerQuery(db).execute({ tokenHash, now: new Date() });
  if (row === undefined) return undefined;
  const { key, role, ...user } = row;
  await noteUse(db, key);
  const { createdById: id, scopes } = key;
  return { ...user, id, scopes, role: key.workspaceId === workspaceId ? role : undefined };
}

/** To the minute, so that a busy key does not write on every request. */
async function noteUse(db: Database, { id, lastUsedAt }: ApiKey): Promise<void> {
  const now = new Date();
  if (lastUsedAt !== null && now.getTime() - lastUsedAt.getTime() < 60_000) return;
  await db.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, id));
}

/** Revokes the keys of a user, wherever they are. What is revoked stays so when the account comes back. */
export async function revokeKeysOf(db: Database, userId: string): Promise<void> {
  const isLive = and(eq(apiKeys.createdById, userId), isNull(apiKeys.revokedAt));
  await db.update(apiKeys).set({ revokedAt: new Date() }).where(isLive);
}

/** The keys of one workspace, or of one maker in it: every query names it, so none can reach another workspace's. */
export function createApiKeyRepository(db: Database) {
  const all = (workspaceId: string, makerId?: string) =>
    and(
      eq(apiKeys.workspaceId, workspaceId),
      makerId === undefined ? undefined : eq(apiKeys.createdById, makerId),
    );

  return {
    async list(workspaceId: string, query: PageQuery, makerId?: string): Promise<Page<ApiKeyRow>> {
      const found = await db
        .select({
          row: { ...getTableColumns(apiKeys), createdByEmail: users.email },
          place: placeOf(apiKeys),
        })
        .from(apiKeys)
        .innerJoin(users, eq(users.id, apiKeys.createdById))
        .where(and(all(workspaceId, makerId), after(apiKeys, query.cursor)))
        .orderBy(...newestFirst(apiKeys))
        .limit(query.limit + 1)
        .offset(query.offset);
      const total = query.total ? await db.$count(apiKeys, all(workspaceId, makerId)) : undefined;
      return pageOf(found, query, total);
    },

    async insert(draft: NewApiKey): Promise<ApiKey> {
      const [inserted] = await db.insert(apiKeys).values(draft).returning();
      return inserted!;
    },

    /** Nothing where there was no key to revoke. */
    async revoke(workspaceId: string, id: string, makerId?: string): Promise<ApiKey | undefined> {
      const isThis = and(all(workspaceId, makerId), eq(apiKeys.id, id), isNull(apiKeys.revokedAt));
      const [revoked] = await db
        .update(apiKeys)
        .set({ revokedAt: new Date() })
        .where(isThis)
        .returning();
      return revoked;
    },
  };
}
