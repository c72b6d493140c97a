import { channel } from 'node:diagnostics_channel';

/** What services say, once it is committed, of whom was let in and may not be any more. */
export interface Change<Message extends object> {
  publish(message: Message): void;
  /** Returns how to end it. The callback must not throw. */
  subscribe(callback: (message: Message) => void): () => void;
}

/** A session ended, or all that opens a door in the name of this user. */
export const accessEnded = changeOf<{ readonly userId: string }>('access ended');

/** Somebody may do more or less in the workspace than before, or is none of its members any more. */
export const membershipChanged = changeOf<{
  readonly workspaceId: string;
  /** Everybody, where nobody is named. */
  readonly userId?: string;
}>('membership changed');

/** A channel of this process. Whoever keeps something open for a user looks again at what they may do. */
function changeOf<Message extends object>(name: string): Change<Message> {
  const messages = channel(name);
  return {
    publish: (message) => {
      messages.publish(message);
    },
    subscribe(callback) {
      const listener = (message: unknown) => {
        callback(message as Message);
      };
      messages.subscribe(listener);
      return () => void messages.unsubscribe(listener);
    },
  };
}
