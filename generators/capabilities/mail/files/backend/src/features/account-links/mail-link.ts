import type { AppContext } from '../../core/context/app-context.ts';
import { linkTo } from '../../mail/link.ts';
import { writeMail } from '../../mail/write-mail.ts';
import type { MailLink } from './service.ts';

const pages = {
  reset: 'reset-password',
  confirmation: 'verify-email',
} as const;

/** Mails the page on which a token is of use. */
export const mailLinkIn =
  ({ settings, mailer }: Pick<AppContext, 'settings' | 'mailer'>): MailLink =>
  ({ kind, to, token, locale, onGivenUp }) => {
    const link = linkTo(settings.mail, { locale, page: pages[kind], token });
    mailer.send(writeMail({ kind, to, locale, link }), onGivenUp);
  };
