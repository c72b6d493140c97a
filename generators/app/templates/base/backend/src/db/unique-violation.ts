const uniqueViolation = '23505';

/**
 * Turns the server's refusal of a second equal value into the error that the index stands for.
 * Asking first and writing then would let two requests at the same time through.
 */
export async function translateUnique<Result>(
  write: Promise<Result>,
  errors: Readonly<Record<string, () => Error>>,
): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    const { code, constraint } = causeOf(error);
    const translated = code === uniqueViolation ? errors[constraint ?? '']?.() : undefined;
    throw translated ?? error;
  }
}

/** The ORM wraps the driver's error, which knows the index. */
function causeOf(error: unknown): { code?: string; constraint?: string } {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null ? cause : {};
}
