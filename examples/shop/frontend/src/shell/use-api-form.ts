'use client';

import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { SyntheticEvent } from 'react';
import { isBlank } from '@/forms/control-values';
import { type FormSchema, issuesOf } from '@/forms/form-schema';
import { problemAtFields } from '@/forms/problem-at-fields';
import { useIssueText } from '@/forms/use-issue-text';
import { problemOf } from '@/lib/problem';
import { useProblemText } from './problem-text';

interface ApiForm<Values> {
  readonly initialValues: Values;
  /** The API's own schema of what is sent. */
  readonly schema: FormSchema;
  readonly send: (values: Values) => Promise<unknown>;
  /** What a problem means here, by its code, where it is not what it means elsewhere. */
  readonly refusals?: Readonly<Record<string, string>>;
  /** The form is as new afterwards, for the next one. */
  readonly isEmptiedWhenDone?: boolean;
}

/**
 * A small form. It validates by the API's own schema; what the backend finds wrong with a field stands at the field as well,
 * everything else is `refusal`. The focus goes to the first fault. While it is `isPending`, a second click does nothing.
 */
export function useApiForm<Values extends Record<string, unknown>>(options: ApiForm<Values>) {
  const { initialValues, schema, send, refusals = {} } = options;
  const issueText = useIssueText();
  const problemText = useProblemText();
  const faultsOf = useFaults(Object.keys(initialValues));
  const form = useForm<Values>({
    initialValues,
    validate: (values) =>
      Object.fromEntries(
        [...issuesOf(values, schema)].map(([name, issue]) => [
          name,
          issueText(issue, isBlank(values[name])),
        ]),
      ),
  });

  const showFaults = (faults: Record<string, unknown>) => {
    const [first] = Object.keys(initialValues).filter((name) => name in faults);
    if (first !== undefined) form.getInputNode(first)?.focus();
  };

  const { mutate, isPending, error } = useMutation({
    mutationFn: send,
    onError: (refused) => {
      const faults = faultsOf(refused);
      form.setErrors(faults);
      showFaults(faults);
    },
    onSuccess: () => {
      if (options.isEmptiedWhenDone === true) form.reset();
    },
  });

  const isAtField = Object.keys(faultsOf(error)).length > 0;
  return {
    form,
    formProps: {
      // The browser would say it in its own language, one field at a time.
      noValidate: true,
      onSubmit: (event: SyntheticEvent<HTMLFormElement>) => {
        event.preventDefault();
        if (!isPending) form.onSubmit((values) => mutate(values), showFaults)(event);
      },
    },
    /** Sends what somebody has chosen in place of filling the form in. */
    submit: mutate,
    isPending,
    refusal:
      error === null || isAtField
        ? undefined
        : (refusals[problemOf(error)?.code ?? ''] ?? problemText(error)),
  };
}

/** What the backend has against the fields, by name: in the person's language where the problem has a code of its own. */
function useFaults(
  names: readonly string[],
): (error: unknown) => Record<string, string | undefined> {
  const text = useTranslations('form.issues');
  const problemText = useProblemText();
  return (error) => {
    const problem = problemOf(error);
    const isGeneral = problem?.code === 'invalid_input';
    return Object.fromEntries(
      [...problemAtFields(problem, names)].map(([name, message = '']) => [
        name,
        isGeneral ? text('refused', { message }) : problemText(error),
      ]),
    );
  };
}
