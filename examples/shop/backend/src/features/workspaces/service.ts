import type { Cache } from '../../cache/cache.ts';
import type { AppContext } from '../../core/app-context.ts';
import type { Emit } from '../../core/events.ts';
import type { PageQuery } from '../../core/pagination.ts';
import type { UserRepository } from '../users/repository.ts';
import { MemberNotFoundError, MemberUnknownError, WorkspaceNotFoundError } from './errors.ts';
import type { WorkspaceTotal } from './model.ts';
import type { MemberRow, WorkspaceRepository } from './repository.ts';
import type {
  MemberCreate,
  MemberPage,
  MemberResponse,
  MemberUpdate,
  TotalResponse,
  WorkspaceCreate,
  WorkspaceResponse,
} from './schemas.ts';

export interface WorkspaceService {
  /** The workspaces that the user is a member of. */
  list(userId: string): Promise<WorkspaceResponse[]>;
  /** @throws WorkspaceNotFoundError */
  get(workspaceId: string, userId: string): Promise<WorkspaceResponse>;
  /** The user becomes the first admin. */
  create(input: WorkspaceCreate, userId: string): Promise<WorkspaceResponse>;
  listMembers(workspaceId: string, query: PageQuery): Promise<MemberPage>;
  /** @throws MemberUnknownError, MemberExistsError */
  addMember(workspaceId: string, input: MemberCreate): Promise<MemberResponse>;
  /** @throws MemberNotFoundError, LastAdminError */
  changeRole(workspaceId: string, userId: string, input: MemberUpdate): Promise<MemberResponse>;
  /** Their API keys for the workspace go with them. */
  /** @throws MemberNotFoundError, LastAdminError */
  removeMember(workspaceId: string, userId: string): Promise<void>;
  listTotals(workspaceId: string): Promise<TotalResponse[]>;
  /** Keeps how many rows of a resource the workspace has. */
  recordTotal(workspaceId: string, resource: string, total: number): Promise<void>;
}

export interface WorkspaceServiceDependencies {
  readonly workspaces: WorkspaceRepository;
  readonly users: Pick<UserRepository, 'find' | 'findByEmail'>;
  readonly emit: Emit;
  readonly cache: Pick<Cache, 'remember' | 'forgetGroup'>;
  readonly afterCommit: AppContext['afterCommit'];
}

export function createWorkspaceService({
  workspaces,
  users,
  emit,
  cache,
  afterCommit,
}: WorkspaceServiceDependencies): WorkspaceService {
  return {
    list: (userId) => workspaces.listOfUser(userId),

    async get(workspaceId, userId) {
      const all = await workspaces.listOfUser(userId);
      const found = all.find(({ id }) => id === workspaceId);
      if (found === undefined) throw new WorkspaceNotFoundError();
      return found;
    },

    create: ({ name }, userId) => workspaces.insert(name, userId),

    async listMembers(workspaceId, query) {
      const page = await workspaces.listMembers(workspaceId, query);
      return { ...page, items: page.items.map(toMember) };
    },

    async addMember(workspaceId, { email, role }) {
      const user = await users.findByEmail(email.toLowerCase());
      if (user === undefined) throw new MemberUnknownError();
      await workspaces.insertMember({ workspaceId, userId: user.id, role });
      emit('workspaces.memberAdded', { workspaceId, userId: user.id });
      return toMember({ ...user, role });
    },

    async changeRole(workspaceId, userId, { role }) {
      const isMember = await workspaces.changeMember(workspaceId, userId, role);
      const user = isMember ? await users.find(userId) : undefined;
      if (user === undefined) throw new MemberNotFoundError();
      emit('workspaces.memberChanged', { workspaceId, userId });
      return toMember({ ...user, role });
    },

    async removeMember(workspaceId, userId) {
      const isMember = await workspaces.changeMember(workspaceId, userId, undefined);
      if (!isMember) throw new MemberNotFoundError();
      emit('workspaces.memberRemoved', { workspaceId, userId });
    },

    listTotals: (workspaceId) =>
      cache.remember({ group: totalsOf(workspaceId), key: 'all', seconds: 30 }, async () => {
        const rows = await workspaces.listTotals(workspaceId);
        return rows.map(toTotal);
      }),

    async recordTotal(workspaceId, resource, total) {
      await workspaces.recordTotal({ workspaceId, resource, total });
      await afterCommit(() => cache.forgetGroup(totalsOf(workspaceId)));
    },
  };
}

function toMember({ id, email, name, role }: MemberRow): MemberResponse {
  return { userId: id, email, name, role };
}

/** What the cache has of a workspace's totals. */
const totalsOf = (workspaceId: string) => `totals:${workspaceId}`;

function toTotal({ resource, total, countedAt }: WorkspaceTotal): TotalResponse {
  return { resource, total, countedAt: countedAt.toISOString() };
}
