import type { FastifyRequest } from 'fastify';
import type { AppContext } from '../../core/context/app-context.ts';
import { languageOf } from '../../mail/language.ts';
import { accountLinkService } from './dependencies.ts';

/** Asks a user by mail whether the email of the account is theirs, once they have their answer. */
export function askToConfirmIn(context: AppContext) {
  const service = accountLinkService(context);
  return <User extends { readonly id: string }>(user: User, request: FastifyRequest): User => {
    const locale = languageOf(request);
    context.mailer.later(() => service.sendConfirmation(user.id, locale));
    return user;
  };
}
