import { NameError } from 'paxx-conventions';

/** Why a name cannot be used, or nothing; every other failure is thrown. */
export function nameErrorOf(derive: () => unknown): NameError | undefined {
  try {
    derive();
    return undefined;
  } catch (error) {
    if (error instanceof NameError) return error;
    throw error;
  }
}
