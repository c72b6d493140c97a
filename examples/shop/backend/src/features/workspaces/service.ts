import { describeApps } from '../../core/access/apps.ts';
import { membershipChanged } from '../../core/access/changes.ts';
import { describeRole, refuseUnheld, type Held } from '../../core/access/roles.ts';
import type { AppContext } from '../../core/context/app-context.ts';
import type { PageQuery } from '../../core/values/pagination.ts';
import type { UserRepository } from '../users/repository.ts';
import {
  AppNotFoundError,
  MemberNotFoundError,
  MemberUnknownError,
  WorkspaceNotFoundError,
} from './errors.ts';
import type { MemberId, RoleCheck, WorkspaceRepository } from './repository.ts';
import type { AppUpdate, MemberCreate, MemberUpdate, WorkspaceCreate } from './schemas.ts';

export type WorkspaceService = ReturnType<typeof createWorkspaceService>;

interface Dependencies {
  readonly workspaces: WorkspaceRepository;
  readonly users: Pick<UserRepository, 'find' | 'findByEmail'>;
  readonly afterCommit: AppContext['afterCommit'];
  readonly log: Pick<AppContext['log'], 'info'>;
}

/** `held` is what those who ask may do in the workspace themselves: a role that may do more is refused to them. */
export function createWorkspaceService({ workspaces, users, afterCommit, log }: Dependencies) {
  /** Who has come, changed and gone stays in the log, too. */
  const tell = ({ workspaceId, userId }: MemberId, what: string) =>
    afterCommit(() => {
      log.info({ workspaceId, userId }, `member ${what}`);
      membershipChanged.publish({ workspaceId, userId });
    });

  async function remove(member: MemberId, check: RoleCheck): Promise<void> {
    await workspaces.changeMember(member, check);
    await tell(member, 'removed');
  }

  async function get({ workspaceId, userId }: MemberId) {
    const found = await workspaces.findOfUser(workspaceId, userId);
    if (found === undefined) throw new WorkspaceNotFoundError();
    return found;
  }

  /** As the caller sees it, who holds these permissions there. */
  async function describe(member: MemberId, held: Held) {
    const { disabledApps, ...workspace } = await get(member);
    const apps = describeApps(disabledApps).filter(({ isEnabled }) => isEnabled);
    return { ...workspace, permissions: [...held], apps: apps.map(({ slug }) => slug) };
  }

  return {
    /** The workspaces that the user is a member of. */
    list: (userId: string) => workspaces.listOfUser(userId),

    /** @throws WorkspaceNotFoundError */
    get: describe,

    /** @throws WorkspaceNotFoundError */
    async rename(member: MemberId, { name }: WorkspaceCreate, held: Held) {
      await workspaces.rename(member.workspaceId, name);
      return describe(member, held);
    },

    /** @throws WorkspaceNotFoundError */
    listApps: async (member: MemberId) => describeApps((await get(member)).disabledApps),

    /** What the apps serve is opened or closed with them, for everybody. @throws AppNotFoundError */
    async setApp(workspaceId: string, slug: string, { isEnabled }: AppUpdate) {
      if (!describeApps([]).some((app) => app.slug === slug)) throw new AppNotFoundError();
      await workspaces.setApp(workspaceId, slug, isEnabled);
      await afterCommit(() => membershipChanged.publish({ workspaceId }));
      return { slug, isEnabled };
    },

    /** The user becomes the first admin. */
    create: ({ name }: WorkspaceCreate, userId: string) => workspaces.insert(name, userId),

    listMembers: (workspaceId: string, query: PageQuery) =>
      workspaces.listMembers(workspaceId, query),

    /** @throws MemberUnknownError, MemberExistsError, RoleUnknownError, ForbiddenError */
    async addMember(workspaceId: string, { email, role }: MemberCreate, held: Held) {
      const user = await users.findByEmail(email.toLowerCase());
      if (user === undefined) throw new MemberUnknownError();
      const member = { workspaceId, userId: user.id, role };
      await workspaces.insertMember(member, (given) => refuseUnheld(given, held));
      await tell(member, 'added');
      return { ...user, ...member };
    },

    /** @throws MemberNotFoundError, LastAdminError, RoleUnknownError, ForbiddenError */
    async changeMember(id: MemberId, { role }: MemberUpdate, held: Held) {
      const member = { ...id, role };
      await workspaces.changeMember(member, (one) => refuseUnheld(one, held));
      const user = await users.find(id.userId);
      if (user === undefined) throw new MemberNotFoundError();
      await tell(member, 'changed');
      return { ...user, ...member };
    },

    /** @throws MemberNotFoundError, LastAdminError, ForbiddenError */
    removeMember: (member: MemberId, held: Held) =>
      remove(member, (role) => refuseUnheld(role, held)),

    /** @throws LastAdminError */
    leave: (member: MemberId) => remove(member, () => undefined),

    async listRoles(workspaceId: string) {
      return (await workspaces.listRoles(workspaceId)).map(describeRole);
    },
  };
}
