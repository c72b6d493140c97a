import { QueryClient } from '@tanstack/react-query';
import { statusOf } from '@/lib/problem';

/** What was refused is refused again; what failed on its way may succeed. */
const isWorthRetrying = (attempts: number, error: unknown) =>
  attempts < 2 &&
  (statusOf(error) === undefined || statusOf(error) === 502 || statusOf(error) === 503);

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: isWorthRetrying },
      mutations: { retry: false },
    },
  });
