import { asFunction } from 'awilix';
import { endAccessIn } from '../../core/access/find-caller.ts';
import type { Cradle, Module } from '../../core/container.ts';
import { mailLinkIn } from './mail-link.ts';
import { createAccountLinkRepository, type AccountLinkRepository } from './repository.ts';
import { createAccountLinkService, type AccountLinkService, type Scope } from './service.ts';

export interface AccountLinkInterfaces {
  readonly accountLinkRepository: AccountLinkRepository;
  readonly accountLinkService: AccountLinkService;
}

export const accountLinkModule: Module<AccountLinkInterfaces> = {
  accountLinkRepository: asFunction(({ db }: Cradle) => createAccountLinkRepository(db)).scoped(),
  accountLinkService: asFunction((cradle: Cradle) =>
    createAccountLinkService({
      ...scopeIn(cradle),
      transaction: (work) => cradle.transaction(({ container }) => work(scopeIn(container.cradle))),
      mail: mailLinkIn(cradle),
    }),
  ).scoped(),
};

const scopeIn = (cradle: Cradle): Scope => ({
  links: cradle.accountLinkRepository,
  users: cradle.userRepository,
  endAccess: endAccessIn(cradle),
});
