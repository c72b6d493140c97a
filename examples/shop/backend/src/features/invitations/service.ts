import { membershipChanged } from '../../core/access/changes.ts';
import { permissionsOf, refuseUnheld, type Held } from '../../core/access/roles.ts';
import { hashPassword, isObvious } from '../../core/accounts/passwords.ts';
import { hashSecret, newSecret } from '../../core/accounts/secrets.ts';
import type { AppContext, Transaction } from '../../core/context/app-context.ts';
import type { AccountLinkRepository } from '../account-links/repository.ts';
import { WeakPasswordError } from '../users/errors.ts';
import type { UserRepository } from '../users/repository.ts';
import { MemberExistsError, RoleUnknownError } from '../workspaces/errors.ts';
import type { WorkspaceRepository } from '../workspaces/repository.ts';
import {
  InvitationNotFoundError,
  InvitationOfAnotherError,
  InvitationUselessError,
} from './errors.ts';
import type { InvitationRepository, OpenInvitation } from './repository.ts';
import type { InvitationCreate, InvitationRegistration } from './schemas.ts';

export type InvitationService = ReturnType<typeof createInvitationService>;

/** What is kept together. */
export interface Scope {
  readonly invitations: InvitationRepository;
  readonly users: Pick<UserRepository, 'find' | 'insert'>;
  readonly workspaces: Pick<WorkspaceRepository, 'insertMember' | 'listRoles'>;
  readonly links: Pick<AccountLinkRepository, 'confirm'>;
  readonly afterCommit: AppContext['afterCommit'];
}

/** What the mail says. */
export interface InvitationMail {
  readonly to: string;
  readonly token: string;
  readonly locale: string;
  readonly names: { readonly workspace: string; readonly inviter: string };
}

export type MailInvitation = (mail: InvitationMail) => void;

interface Dependencies extends Scope {
  readonly transaction: Transaction<Scope>;
  readonly mail: MailInvitation;
  readonly log: Pick<AppContext['log'], 'info'>;
}

/** Who invites, and what they may do in the workspace themselves. */
export interface Inviter {
  readonly userId: string;
  readonly held: Held;
  readonly locale: string;
}

const week = 7 * 86_400_000;

export function createInvitationService({
  invitations,
  workspaces,
  transaction,
  mail,
  log,
  ...given
}: Dependencies) {
  /** @throws RoleUnknownError, ForbiddenError */
  async function checkRole(workspaceId: string, role: string, held: Held): Promise<void> {
    const found = (await workspaces.listRoles(workspaceId)).find(({ name }) => name === role);
    if (found === undefined) throw new RoleUnknownError();
    refuseUnheld(found, held);
  }

  /** Who invited must still be allowed to: an admin who is none any more has no way back by a link. */
  function checkOpen(invitation: OpenInvitation | undefined): OpenInvitation {
    if (invitation === undefined) throw new InvitationUselessError();
    const held = permissionsOf(invitation.inviterRole);
    if (!held.has('can_manage_members')) throw new InvitationUselessError();
    return invitation;
  }

  const getOpen = async (token: string): Promise<OpenInvitation> =>
    checkOpen(await invitations.find(hashSecret(token)));

  /** Uses the invitation up. What was read before may be true no more: it is judged again. */
  async function join(scope: Scope, before: OpenInvitation, userId: string) {
    const taken = await scope.invitations.take(before.tokenHash, before.workspaceId);
    const { workspaceId, role, email, inviterRole } = checkOpen(taken);
    const held = permissionsOf(inviterRole);
    const member = { workspaceId, userId, role };
    await scope.workspaces.insertMember(member, (given) => refuseUnheld(given, held));
    // The link was in their mailbox and nowhere else.
    await scope.links.confirm(userId, email);
    await scope.afterCommit(() => {
      log.info({ workspaceId, userId }, 'member joined');
      membershipChanged.publish({ workspaceId, userId });
    });
    return { workspaceId };
  }

  return {
    list: (workspaceId: string) => invitations.list(workspaceId),

    /**
     * Whether there is an account with the email is told to nobody: whoever has it is invited in the same way.
     *
     * @throws RoleUnknownError, ForbiddenError, MemberExistsError, InvitationJustSentError, TooManyInvitationsError
     */
    async create(
      workspaceId: string,
      invited: InvitationCreate,
      { userId, held, locale }: Inviter,
    ) {
      const [email, role] = [invited.email.toLowerCase(), invited.role];
      await checkRole(workspaceId, role, held);
      if (await invitations.isMember(workspaceId, email)) throw new MemberExistsError();
      const token = newSecret();
      const expiresAt = new Date(Date.now() + week);
      const draft = {
        workspaceId,
        invitedById: userId,
        email,
        role,
        expiresAt,
        createdAt: new Date(),
      };
      const invitation = await invitations.save({
        ...draft,
        tokenHash: hashSecret(token),
      });
      mail({
        to: email,
        token,
        locale,
        names: await invitations.namesOf(workspaceId, userId),
      });
      return invitation;
    },

    /** @throws InvitationNotFoundError */
    async withdraw(workspaceId: string, id: string): Promise<void> {
      if (!(await invitations.remove(workspaceId, id))) throw new InvitationNotFoundError();
    },

    /** What the link is about. @throws InvitationUselessError */
    preview: getOpen,

    /** @throws InvitationUselessError, InvitationOfAnotherError, MemberExistsError */
    async accept(token: string, userId: string) {
      const invitation = await getOpen(token);
      const user = await given.users.find(userId);
      if (user?.email !== invitation.email) throw new InvitationOfAnotherError();
      return transaction((scope) => join(scope, invitation, userId));
    },

    /**
     * Makes the account that was invited, also where nobody else may make one.
     *
     * @throws InvitationUselessError, WeakPasswordError, EmailTakenError
     */
    async register({ token, name, password }: InvitationRegistration) {
      const invitation = await getOpen(token);
      const { email } = invitation;
      if (isObvious(password, { email, name })) throw new WeakPasswordError();
      const passwordHash = await hashPassword(password);
      return transaction(async (scope) => {
        const user = await scope.users.insert({ email, name, passwordHash });
        return join(scope, invitation, user.id);
      });
    },
  };
}
