/** The words of one kind of mail. `{name}` in them is filled in. */
export interface MailText {
  readonly subject: string;
  readonly lines: readonly string[];
  /** What the link does. */
  readonly action: string;
  readonly ending: string;
}

export type MailKind = 'reset' | 'confirmation' | 'invitation';

export type MailTexts = Readonly<Record<MailKind, MailText>>;
