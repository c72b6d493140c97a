import { DomainError } from '../../../core/errors.ts';

/** What the service has against it, in its own words; or a foreign key, in those that are given. */
export async function attempt(
  work: () => Promise<unknown>,
  missing: string,
): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    if (isForeignKeyViolation(error)) return missing;
    throw error;
  }
}

/** The ORM wraps the driver's error, which has the code. */
const isForeignKeyViolation = (error: unknown): boolean =>
  error instanceof Error && (error.cause as { code?: string } | undefined)?.code === '23503';
