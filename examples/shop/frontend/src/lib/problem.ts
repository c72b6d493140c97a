import type { Problem } from './api';

/** The client throws the whole answer of a refused request; everything else that is thrown never got an answer. */
interface Refusal {
  readonly status: number;
  readonly error: unknown;
}

const isRefusal = (error: unknown): error is Refusal =>
  typeof error === 'object' && error !== null && 'status' in error && 'error' in error;

/** The status of a refused request; `undefined` where no answer came, as without a network. */
export const statusOf = (error: unknown): number | undefined =>
  isRefusal(error) ? error.status : undefined;

/** The problem details of a refused request, where the backend wrote it and not something on the way. */
export function problemOf(error: unknown): Problem | undefined {
  const problem = isRefusal(error) ? error.error : undefined;
  return typeof problem === 'object' && problem !== null && 'code' in problem
    ? (problem as Problem)
    : undefined;
}
