'use client';

import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { problemOf } from '@/lib/problem';
import { useProblemText } from './problem-text';

interface ApiForm<Values> {
  readonly initialValues: Values;
  readonly send: (values: Values) => Promise<unknown>;
  /** The form is as new afterwards, for the next one. */
  readonly isEmptiedWhenDone?: boolean;
}

/**
 * A small form: what the backend finds wrong with a field stands at the field, everything else is `refusal`. While it is
 * `isPending`, a second click does nothing.
 */
export function useApiForm<Values extends Record<string, unknown>>(options: ApiForm<Values>) {
  const problemText = useProblemText();
  const form = useForm<Values>({ initialValues: options.initialValues });
  const { mutate, isPending, error, isSuccess } = useMutation({
    mutationFn: options.send,
    onError: (refused) => form.setErrors(fieldErrors(refused, form.getValues())),
    onSuccess: () => {
      if (options.isEmptiedWhenDone === true) form.reset();
    },
  });
  const isAtField = Object.keys(fieldErrors(error, form.getValues())).length > 0;
  return {
    form,
    onSubmit: (event: SyntheticEvent<HTMLFormElement>) => {
      event.preventDefault();
      if (!isPending) form.onSubmit((values) => mutate(values))(event);
    },
    isPending,
    isDone: isSuccess,
    refusal: error === null || isAtField ? undefined : problemText(error),
  };
}

/** The faults that have a field, by its name: `body.email` is the field `email`. */
function fieldErrors(error: unknown, values: Record<string, unknown>): Record<string, string> {
  const faults = problemOf(error)?.errors ?? [];
  const named = faults.map(({ path, message }) => [path.replace(/^body\./, ''), message] as const);
  return Object.fromEntries(named.filter(([name]) => name in values));
}
