import { AcceptInvitationPage } from '@/account/accept-invitation-page';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('invitations.accept.title');

export default AcceptInvitationPage;
