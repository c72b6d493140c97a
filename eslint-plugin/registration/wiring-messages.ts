import { messages } from 'paxx-conventions';

/** What the rules say, in the words of the judge, and what an editor calls the edits that it offers. */
export const wiringMessages = {
  ...messages,
  add: 'Add "{{line}}".',
  rename: 'Rename the entry to "{{expected}}".',
  remove: 'Remove the entry "{{key}}".',
} as const;

export type WiringMessage = keyof typeof wiringMessages;
