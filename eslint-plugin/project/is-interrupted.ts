import { join } from 'node:path';
import { facts } from '../facts/fact-store.ts';

/** Whether a command of paxx was interrupted while it wrote: its journal waits for the next command. */
export const isInterrupted = (pass: object, root: string): boolean =>
  facts.exists(pass, join(root, '.paxx/tmp/journal.json'));
