'use client';

import { useTranslations } from 'next-intl';
import { problemOf, statusOf } from '@/lib/problem';

/**
 * What a refusal means, in the person's language: by the code of the problem. A code that has no text is told in the
 * backend's words, and no answer at all as what it mostly is.
 */
export function useProblemText(): (error: unknown) => string | undefined {
  const text = useTranslations('common.problems');
  return (error) => {
    if (error === undefined) return undefined;
    const problem = problemOf(error);
    if (problem === undefined)
      return text(statusOf(error) === undefined ? 'unreachable' : 'unknown');
    return text.has(problem.code as 'unknown') ? text(problem.code as 'unknown') : problem.detail;
  };
}
