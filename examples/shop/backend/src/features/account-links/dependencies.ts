import type { FastifyRequest } from 'fastify';
import { endAccessIn } from '../../core/access/find-caller.ts';
import type { AppContext } from '../../core/context/app-context.ts';
import { languageOf } from '../../mail/language.ts';
import { linkTo } from '../../mail/link.ts';
import { writeMail } from '../../mail/write-mail.ts';
import { createUserRepository } from '../users/repository.ts';
import { createAccountLinkRepository } from './repository.ts';
import { createAccountLinkService, type Scope } from './service.ts';

type Parts = Pick<AppContext, 'db' | 'afterCommit' | 'transaction' | 'settings' | 'mailer'>;

const pages = {
  reset: 'reset-password',
  confirmation: 'verify-email',
} as const;

export const accountLinkService = (context: Parts) =>
  createAccountLinkService({
    ...scopeOf(context),
    transaction: (work) => context.transaction((scope) => work(scopeOf(scope))),
    mail(kind, to, token, locale) {
      const link = linkTo(context.settings.mail, {
        locale,
        page: pages[kind],
        token,
      });
      context.mailer.send(writeMail({ kind, to, locale, link }));
    },
  });

const scopeOf = (context: Pick<AppContext, 'db' | 'afterCommit'>): Scope => ({
  links: createAccountLinkRepository(context.db),
  users: createUserRepository(context.db),
  endAccess: endAccessIn(context),
});

/** Asks a user by mail whether the email of the account is theirs, once they have their answer. */
export function askToConfirmIn(context: Parts) {
  const service = accountLinkService(context);
  return <User extends { readonly id: string }>(user: User, request: FastifyRequest): User => {
    const locale = languageOf(request);
    context.mailer.later(() => service.sendConfirmation(user.id, locale));
    return user;
  };
}
