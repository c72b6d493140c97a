import { DomainError } from '../../../core/http/errors.ts';
import { translateRefusal } from '../../../db/database-error.ts';

/** What the service or the database has against it, in words, and the fields that it is about. */
export async function attempt(work: () => Promise<unknown>): Promise<DomainError | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const refusal = error instanceof DomainError ? error : translateRefusal(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}
