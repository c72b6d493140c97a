import type { Deliver, Mail } from './mail.ts';

export interface KeptMail extends Mail {
  readonly at: Date;
}

/** The last mails of this process, for those who develop and for tests: the newest first. */
export interface Mailbox {
  readonly deliver: Deliver;
  readonly list: () => readonly KeptMail[];
}

const most = 100;

export function createMailbox(): Mailbox {
  let kept: readonly KeptMail[] = [];
  return {
    async deliver(mail) {
      kept = [{ ...mail, at: new Date() }, ...kept].slice(0, most);
    },
    list: () => kept,
  };
}

/** The addresses in a mail, as its text has them. */
export const linksIn = ({ text }: Pick<Mail, 'text'>): string[] =>
  text.match(/https?:\/\/\S+/g) ?? [];
