/** Something that services say in this process, once it is committed. Whoever keeps something open for a user looks again then. */
class Change<Message> {
  readonly #listeners = new Set<(message: Message) => void>();

  publish(message: Message): void {
    for (const listener of this.#listeners) listener(message);
  }

  /** Returns how to end it. The callback must not throw. */
  subscribe(callback: (message: Message) => void): () => void {
    this.#listeners.add(callback);
    return () => void this.#listeners.delete(callback);
  }
}

/** A session ended, or all that opens a door in the name of this user. */
export const accessEnded = new Change<{ readonly userId: string }>();

/** Somebody may do more or less in the workspace than before, or is none of its members any more; everybody, where nobody is named. */
export const membershipChanged = new Change<{
  readonly workspaceId: string;
  readonly userId?: string;
}>();
