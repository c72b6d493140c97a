import type { AppContext } from '../../core/context/app-context.ts';
import type { InvitationService } from './service.ts';

export const invitationService = ({ container }: Pick<AppContext, 'container'>): InvitationService =>
  container.resolve('invitationService');
