import type { Emit } from '../../core/events/events.ts';
import type { PageQuery } from '../../core/values/pagination.ts';
import type { Permission } from '../../core/permissions.ts';
import { refuseUnheld } from '../../core/access/roles.ts';
import type { UserRepository } from '../users/repository.ts';
import { MemberNotFoundError, MemberUnknownError, WorkspaceNotFoundError } from './errors.ts';
import type { MemberRow, RoleCheck, WorkspaceRepository } from './repository.ts';
import type {
  MemberCreate,
  MemberPage,
  MemberResponse,
  MemberUpdate,
  WorkspaceCreate,
  WorkspaceResponse,
} from './schemas.ts';

interface MemberId {
  readonly workspaceId: string;
  readonly userId: string;
}

/** What those who ask may do in the workspace themselves. */
type Held = ReadonlySet<Permission>;

export interface WorkspaceService {
  /** The workspaces that the user is a member of. */
  list(userId: string): Promise<WorkspaceResponse[]>;
  /** @throws WorkspaceNotFoundError */
  get(workspaceId: string, userId: string): Promise<WorkspaceResponse>;
  /** The user becomes the first admin. */
  create(input: WorkspaceCreate, userId: string): Promise<WorkspaceResponse>;
  listMembers(workspaceId: string, query: PageQuery): Promise<MemberPage>;
  /** @throws MemberUnknownError, MemberExistsError, RoleUnknownError, ForbiddenError for a role with more than `held` */
  addMember(workspaceId: string, input: MemberCreate, held: Held): Promise<MemberResponse>;
  /** @throws MemberNotFoundError, LastAdminError, RoleUnknownError, ForbiddenError for a role with more than `held` */
  changeRole(member: MemberId, input: MemberUpdate, held: Held): Promise<MemberResponse>;
  /**
   * Their API keys for the workspace go with them.
   *
   * @throws MemberNotFoundError, LastAdminError, ForbiddenError for a role with more than `held`
   */
  removeMember(member: MemberId, held: Held): Promise<void>;
  /** @throws LastAdminError */
  leave(member: MemberId): Promise<void>;
}

export interface WorkspaceServiceDependencies {
  readonly workspaces: WorkspaceRepository;
  readonly users: Pick<UserRepository, 'find' | 'findByEmail'>;
  readonly emit: Emit;
}

export function createWorkspaceService({
  workspaces,
  users,
  emit,
}: WorkspaceServiceDependencies): WorkspaceService {
  async function remove(member: MemberId, check: RoleCheck): Promise<void> {
    const isMember = await workspaces.changeMember(member, check);
    if (!isMember) throw new MemberNotFoundError();
    emit('workspaces.memberRemoved', member);
  }

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

    async addMember(workspaceId, { email, role }, held) {
      const user = await users.findByEmail(email.toLowerCase());
      if (user === undefined) throw new MemberUnknownError();
      const member = { workspaceId, userId: user.id };
      await workspaces.insertMember({ ...member, role }, (given) => refuseUnheld(given, held));
      emit('workspaces.memberAdded', member);
      return toMember({ ...user, role });
    },

    async changeRole(member, { role }, held) {
      const change = { ...member, role };
      const isMember = await workspaces.changeMember(change, (one) => refuseUnheld(one, held));
      const user = isMember ? await users.find(member.userId) : undefined;
      if (user === undefined) throw new MemberNotFoundError();
      emit('workspaces.memberChanged', member);
      return toMember({ ...user, role });
    },

    removeMember: (member, held) => remove(member, (role) => refuseUnheld(role, held)),

    leave: (member) => remove(member, () => undefined),
  };
}

function toMember({ id, email, name, role }: MemberRow): MemberResponse {
  return { userId: id, email, name, role };
}
