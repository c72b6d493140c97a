import { UnauthenticatedError } from '../../core/errors.ts';
import type { UserRepository } from '../users/repository.ts';
import { MemberUnknownError, WorkspaceNotFoundError } from './errors.ts';
import type { WorkspaceRepository } from './repository.ts';
import type {
  MemberCreate,
  MemberResponse,
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
  /** @throws UnauthenticatedError when the token outlived its user */
  create(input: WorkspaceCreate, userId: string): Promise<WorkspaceResponse>;
  listMembers(workspaceId: string): Promise<MemberResponse[]>;
  /** @throws MemberUnknownError, MemberExistsError */
  addMember(workspaceId: string, input: MemberCreate): Promise<MemberResponse>;
  listTotals(workspaceId: string): Promise<TotalResponse[]>;
  /** Keeps how many rows of a resource the workspace has. */
  recordTotal(workspaceId: string, resource: string, total: number): Promise<void>;
}

export interface WorkspaceServiceDependencies {
  readonly workspaces: WorkspaceRepository;
  readonly users: Pick<UserRepository, 'find' | 'findByEmail'>;
}

export function createWorkspaceService({
  workspaces,
  users,
}: WorkspaceServiceDependencies): WorkspaceService {
  return {
    list: (userId) => workspaces.listOfUser(userId),

    async get(workspaceId, userId) {
      const all = await workspaces.listOfUser(userId);
      const found = all.find(({ id }) => id === workspaceId);
      if (found === undefined) throw new WorkspaceNotFoundError();
      return found;
    },

    async create({ name }, userId) {
      if ((await users.find(userId)) === undefined) throw new UnauthenticatedError();
      return workspaces.insert(name, userId);
    },

    listMembers: (workspaceId) => workspaces.listMembers(workspaceId),

    async addMember(workspaceId, { email, role }) {
      const user = await users.findByEmail(email.toLowerCase());
      if (user === undefined) throw new MemberUnknownError();
      await workspaces.insertMember({ workspaceId, userId: user.id, role });
      return { userId: user.id, email: user.email, name: user.name, role };
    },

    async listTotals(workspaceId) {
      const rows = await workspaces.listTotals(workspaceId);
      return rows.map(({ resource, total, countedAt }) => ({
        resource,
        total,
        countedAt: countedAt.toISOString(),
      }));
    },

    recordTotal: (workspaceId, resource, total) =>
      workspaces.recordTotal({ workspaceId, resource, total }),
  };
}
