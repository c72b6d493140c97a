import type { KeptMail } from '../../src/mail/mailbox.ts';
import type { TestApp } from './app.ts';

type App = Pick<TestApp, 'mailer' | 'mailbox'>;

/** The mails to an address, the newest first, once all that was taken on is sent. */
export async function mailsTo({ mailer, mailbox }: App, email: string): Promise<KeptMail[]> {
  await mailer.settled();
  return (mailbox?.list() ?? []).filter(({ to }) => to === email);
}

/** What the link of the newest mail to an address carries. */
export async function tokenFor(app: App, email: string): Promise<string> {
  const [mail] = await mailsTo(app, email);
  return /#([\w-]{43})$/m.exec(mail?.text ?? '')?.[1] ?? 'no mail came';
}
