/** A mail as it is handed over. */
export interface Mail {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Takes a mail, or rejects. */
export type Deliver = (mail: Mail) => Promise<void>;
