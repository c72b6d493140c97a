'use client';

import type { UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { problemOf } from '@/lib/problem';
import { useProblemText } from './problem-text';

/**
 * Sends a form. What the backend finds wrong with a field stands at the field, everything else is `refusal`. Meanwhile
 * `isPending` keeps a second click away.
 */
export function useSubmit<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  send: (values: Values) => Promise<unknown>,
) {
  const problemText = useProblemText();
  const { mutate, isPending, error } = useMutation({
    mutationFn: send,
    onError: (refused) => form.setErrors(fieldErrors(refused, form.getValues())),
  });
  const isAtField = Object.keys(fieldErrors(error, form.getValues())).length > 0;
  return {
    onSubmit: form.onSubmit((values) => mutate(values)),
    isPending,
    refusal: error === null || isAtField ? undefined : problemText(error),
  };
}

/** The faults that have a field, by its name: `body.email` is the field `email`. */
function fieldErrors(error: unknown, values: Record<string, unknown>): Record<string, string> {
  const faults = problemOf(error)?.errors ?? [];
  const named = faults.map(({ path, message }) => [path.replace(/^body\./, ''), message] as const);
  return Object.fromEntries(named.filter(([name]) => name in values));
}
