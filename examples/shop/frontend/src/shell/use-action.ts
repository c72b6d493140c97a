'use client';

import { notifications } from '@mantine/notifications';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useProblemText } from './problem-text';

interface Action<Input> {
  readonly send: (input: Input) => Promise<unknown>;
  /** What is asked for again afterwards, whatever came of it. */
  readonly stale: QueryKey;
  /** What is said when it is done, where nobody would see it. */
  readonly done?: string;
}

/** Something that a click does at once. Why it was refused is told in a corner, since no form stands there. */
export function useAction<Input = void>({ send, stale, done }: Action<Input>) {
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      if (done !== undefined) notifications.show({ message: done });
    },
    onError: (error) => notifications.show({ color: 'red', message: problemText(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: stale }),
  });
}
