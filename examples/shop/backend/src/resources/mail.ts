import type { FastifyBaseLogger } from 'fastify';
import type { Open, Resource } from '../core/context/resource.ts';
import type { Deliver } from '../mail/mail.ts';
import { createMailbox, linksIn, type Mailbox } from '../mail/mailbox.ts';
import { createMailer, type Mailer } from '../mail/mailer.ts';
import { openSmtp } from '../mail/smtp.ts';

declare module '../core/context/app-context.ts' {
  interface AppContext {
    readonly mailer: Mailer;
    /** Where mails stay that no server is sent. */
    readonly mailbox?: Mailbox;
  }
}

/** Mails go to the server of `SMTP_URL`. Without one they stay here, and the log has their links. */
export const mailResource: Resource = {
  open({ settings: { mail }, log }) {
    if (mail.smtpUrl === undefined) return keep(log);
    const { deliver, check, close } = openSmtp(mail.smtpUrl, mail.from);
    const mailer = createMailer(deliver, log);
    return {
      adds: { mailer },
      check,
      async close() {
        await mailer.close();
        close();
      },
    };
  },
  idle: ({ log }) => keep(log),
};

function keep(log: FastifyBaseLogger): Open {
  const mailbox = createMailbox();
  const deliver: Deliver = async (mail) => {
    await mailbox.deliver(mail);
    log.info({ to: mail.to, subject: mail.subject, links: linksIn(mail) }, 'a mail was kept');
  };
  const mailer = createMailer(deliver, log);
  return { adds: { mailer, mailbox }, close: mailer.close };
}
