import { endAccessIn } from '../../core/access/find-caller.ts';
import type { AppContext } from '../../core/context/app-context.ts';
import { createUserRepository } from '../users/repository.ts';
import { mailLinkIn } from './mail-link.ts';
import { createAccountLinkRepository } from './repository.ts';
import { createAccountLinkService, type Scope } from './service.ts';

type Parts = Pick<AppContext, 'db' | 'afterCommit' | 'transaction' | 'settings' | 'mailer'>;

export const accountLinkService = (context: Parts) =>
  createAccountLinkService({
    ...scopeOf(context),
    transaction: (work) => context.transaction((scope) => work(scopeOf(scope))),
    mail: mailLinkIn(context),
  });

const scopeOf = (context: Pick<AppContext, 'db' | 'afterCommit'>): Scope => ({
  links: createAccountLinkRepository(context.db),
  users: createUserRepository(context.db),
  endAccess: endAccessIn(context),
});
