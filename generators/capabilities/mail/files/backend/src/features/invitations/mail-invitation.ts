import type { AppContext } from '../../core/context/app-context.ts';
import { linkTo } from '../../mail/link.ts';
import { writeMail } from '../../mail/write-mail.ts';
import type { MailInvitation } from './service.ts';

/** Mails the page on which an invitation is accepted. */
export const mailInvitationIn =
  ({ settings, mailer }: Pick<AppContext, 'settings' | 'mailer'>): MailInvitation =>
  ({ token, locale, ...draft }) => {
    const link = linkTo(settings.mail, { locale, page: 'accept-invitation', token });
    mailer.send(writeMail({ ...draft, kind: 'invitation', locale, link }));
  };
