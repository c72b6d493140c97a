import { queryOptions } from '@tanstack/react-query';
import { usersApi } from '@/lib/api';

/** Whether the own email is confirmed. */
export const emailStateQuery = queryOptions({
  queryKey: ['email-state'],
  queryFn: () => usersApi.emailState(),
});
