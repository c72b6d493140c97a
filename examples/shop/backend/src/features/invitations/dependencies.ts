import type { AppContext } from '../../core/context/app-context.ts';
import { createAccountLinkRepository } from '../account-links/repository.ts';
import { createUserRepository } from '../users/repository.ts';
import { createWorkspaceRepository } from '../workspaces/repository.ts';
import { mailInvitationIn } from './mail-invitation.ts';
import { createInvitationRepository } from './repository.ts';
import { createInvitationService, type Scope } from './service.ts';

type Parts = Pick<AppContext, 'db' | 'afterCommit' | 'transaction' | 'settings' | 'mailer' | 'log'>;

export const invitationService = (context: Parts) =>
  createInvitationService({
    ...scopeOf(context),
    log: context.log,
    transaction: (work) => context.transaction((scope) => work(scopeOf(scope))),
    mail: mailInvitationIn(context),
  });

const scopeOf = ({ db, afterCommit }: Pick<AppContext, 'db' | 'afterCommit'>): Scope => ({
  invitations: createInvitationRepository(db),
  users: createUserRepository(db),
  workspaces: createWorkspaceRepository(db),
  links: createAccountLinkRepository(db),
  afterCommit,
});
