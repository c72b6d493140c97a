import { newApiKey } from '../../core/access/api-key.ts';
import { accessEnded } from '../../core/access/changes.ts';
import { hashSecret } from '../../core/accounts/secrets.ts';
import { grantable, isScope, type Permission } from '../../core/permissions.ts';
import type { PageQuery } from '../../core/values/pagination.ts';
import { ApiKeyNotFoundError, ScopeNotHeldError } from './errors.ts';
import type { ApiKeyRepository, ApiKeyRow } from './repository.ts';
import type { ApiKeyCreate, ApiKeyCreated, ApiKeyPage, ApiKeyResponse } from './schemas.ts';

/** A member, and what they may do in the workspace. */
export interface Member {
  readonly user: { readonly id: string };
  readonly permissions: ReadonlySet<Permission>;
}

export type ApiKeyService = ReturnType<typeof createApiKeyService>;

const day = 86_400_000;

export interface ApiKeyServiceDependencies {
  readonly apiKeys: ApiKeyRepository;
  /** Signs keys, so that they can be told from junk without the database. */
  readonly signingSecret: string;
}

export function createApiKeyService({ apiKeys, signingSecret }: ApiKeyServiceDependencies) {
  return {
    /** The member's own keys, or all of the workspace for those who manage them. */
    async list(workspaceId: string, query: PageQuery, member: Member): Promise<ApiKeyPage> {
      const page = await apiKeys.list(workspaceId, query, makerSeenBy(member));
      return { ...page, items: page.items.map(toResponse) };
    },

    /** What the member may do, and programs, too. */
    listScopes: ({ permissions }: Pick<Member, 'permissions'>) =>
      grantable.filter(({ slug }) => isScope(slug) && permissions.has(slug)),

    /** @throws ScopeNotHeldError */
    async create(
      workspaceId: string,
      { name, scopes, expiresInDays }: ApiKeyCreate,
      { user, permissions }: Member,
    ): Promise<ApiKeyCreated> {
      const isHeld = (scope: string) => isScope(scope) && permissions.has(scope);
      if (!scopes.every(isHeld)) throw new ScopeNotHeldError();
      const { token, prefix } = newApiKey(signingSecret);
      const draft = { workspaceId, createdById: user.id, name, prefix, scopes: unique(scopes) };
      const expiresAt = new Date(Date.now() + expiresInDays * day);
      const key = await apiKeys.insert({ ...draft, tokenHash: hashSecret(token), expiresAt });
      return { id: key.id, prefix, scopes: key.scopes, expiresAt: expiresAt.toISOString(), token };
    },

    /** @throws ApiKeyNotFoundError, for the key of another member too */
    async revoke(workspaceId: string, id: string, member: Member): Promise<void> {
      const revoked = await apiKeys.revoke(workspaceId, id, makerSeenBy(member));
      if (revoked === undefined) throw new ApiKeyNotFoundError();
      accessEnded.publish({ userId: revoked.createdById });
    },
  };
}

/** Whose keys the member sees: none in particular, for those who manage all of them. */
function makerSeenBy({ user, permissions }: Member): string | undefined {
  return permissions.has('can_manage_api_keys') ? undefined : user.id;
}

const unique = (scopes: string[]): string[] => [...new Set(scopes)];

function toResponse(row: ApiKeyRow): ApiKeyResponse {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes,
    createdById: row.createdById,
    createdByEmail: row.createdByEmail,
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
