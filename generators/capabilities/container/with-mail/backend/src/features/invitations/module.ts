import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { mailInvitationIn } from './mail-invitation.ts';
import { createInvitationRepository, type InvitationRepository } from './repository.ts';
import { createInvitationService, type InvitationService, type Scope } from './service.ts';

export interface InvitationInterfaces {
  readonly invitationRepository: InvitationRepository;
  readonly invitationService: InvitationService;
}

export const invitationModule: Module<InvitationInterfaces> = {
  invitationRepository: asFunction(({ db }: Cradle) => createInvitationRepository(db)).scoped(),
  invitationService: asFunction((cradle: Cradle) =>
    createInvitationService({
      ...scopeIn(cradle),
      log: cradle.log,
      transaction: (work) => cradle.transaction(({ container }) => work(scopeIn(container.cradle))),
      mail: mailInvitationIn(cradle),
    }),
  ).scoped(),
};

const scopeIn = (cradle: Cradle): Scope => ({
  invitations: cradle.invitationRepository,
  users: cradle.userRepository,
  workspaces: cradle.workspaceRepository,
  links: cradle.accountLinkRepository,
  afterCommit: cradle.afterCommit,
});
