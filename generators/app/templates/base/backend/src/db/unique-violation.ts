import { translateRefusal } from './database-error.ts';
import { refusalIn } from './refusal.ts';

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
    const { code, constraint = '' } = refusalIn(error) ?? {};
    const translated = code === uniqueViolation ? errors[constraint]?.() : undefined;
    if (translated === undefined) throw error;
    throw Object.assign(translated, { errors: translateRefusal(error)?.errors ?? [] });
  }
}
