import { createTransport } from 'nodemailer';
import type { Deliver } from './mail.ts';

/** Hands mails over to a server, by connections that it keeps. Addresses are data, so that none of them can be a list. */
export function openSmtp(url: string, from: string) {
  const transport = createTransport({ url, pool: true });
  const deliver: Deliver = async ({ to, ...mail }) => {
    await transport.sendMail({
      ...mail,
      from: { name: '', address: from },
      to: { name: '', address: to },
      // A mail says what it says: it neither reads files of this server nor fetches anything.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
  return {
    deliver,
    check: () => transport.verify(),
    close: () => transport.close(),
  };
}
