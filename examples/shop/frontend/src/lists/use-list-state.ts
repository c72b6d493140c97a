import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import type { Fields } from '@/records/record-definition';
import {
  matchingQuery,
  pageQuery,
  printListState,
  readListState,
  type ListState,
} from './list-state';

export interface ListControl<Query = object> {
  readonly state: ListState;
  /** What to ask the API for. */
  readonly query: Query;
  /** The same without pages: what an export holds. */
  readonly matching: Query;
  /** Another view begins at its first page. */
  readonly change: (change: Partial<ListState>) => void;
  readonly turnTo: (after: readonly string[]) => void;
  readonly clear: () => void;
}

/**
 * The view of a list lives in the address alone, so that back, reload and a shared link show what was seen.
 *
 * @typeParam Query what the API's operation takes; that the fields are those of the API, their definition is checked for
 */
export function useListState<Query>(fields: Fields): ListControl<Query> {
  const params = useSearchParams();
  const state = useMemo(() => readListState(params, fields), [params, fields]);
  return useMemo(
    () => ({
      state,
      query: pageQuery(state) as Query,
      matching: matchingQuery(state) as Query,
      change: (change) => {
        show('replaceState', { ...shown(fields), after: [], ...change });
      },
      turnTo: (after) => {
        show('pushState', { ...shown(fields), after });
      },
      clear: () => {
        show('replaceState', { ...shown(fields), after: [], search: '', filters: {} });
      },
    }),
    [state, fields],
  );
}

/** The address may be newer than what was rendered last: somebody types fast. */
const shown = (fields: Fields): ListState =>
  readListState(new URLSearchParams(window.location.search), fields);

/** Next follows the browser's own history: no server is asked for what is a matter of this page. */
function show(how: 'pushState' | 'replaceState', state: ListState): void {
  const search = printListState(state);
  window.history[how](null, '', search === '' ? window.location.pathname : `?${search}`);
}
