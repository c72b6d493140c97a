'use client';

import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { authApi, type User } from '@/lib/api';
import { statusOf } from '@/lib/problem';
import { holdAccessToken } from './access-token';
import { refresh } from './refresh';
import { announce, onSessionNews, tellOtherTabs } from './tabs';

/**
 * `unreachable`: nobody can tell whether somebody is logged in, as without a network. `left`: somebody has logged out, and
 * wants to come back to nothing; `out` is everybody else.
 */
type State =
  | { readonly status: 'restoring' | 'unreachable' | 'out' | 'left'; readonly user?: undefined }
  | { readonly status: 'in'; readonly user: User };

interface Session {
  readonly status: State['status'];
  readonly user: User | undefined;
  readonly logIn: (email: string, password: string) => Promise<void>;
  readonly logOut: () => Promise<void>;
  /** Asks again who is logged in, as after a name was changed or the network came back. */
  readonly restore: () => Promise<void>;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession() wants a SessionProvider above it.');
  return session;
}

/** Who is logged in: restored from the cookie when the page loads, and the same in every tab. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<State>({ status: 'restoring' });

  const shownTo = useRef<string>(undefined);

  const enter = useCallback(
    (user: User | undefined, otherwise: 'out' | 'left' = 'out') => {
      // Nothing that one person was shown is there for the next.
      if (shownTo.current !== user?.id) queryClient.clear();
      shownTo.current = user?.id;
      setState(user === undefined ? { status: otherwise } : { status: 'in', user });
    },
    [queryClient],
  );

  const restore = useCallback(
    () =>
      refresh().then(
        (user) => enter(user),
        () => setState((before) => (before.user ? before : { status: 'unreachable' })),
      ),
    [enter],
  );

  useEffect(() => {
    void restore();
    return onSessionNews((news) => {
      if (news === 'logged-in') return void restore();
      holdAccessToken(undefined);
      enter(undefined, news === 'logged-out' ? 'left' : 'out');
    });
  }, [enter, restore]);

  useEffect(reloadWhenRevived, []);

  const session = useMemo(
    () => ({
      ...state,
      user: state.user,
      restore,
      logIn: async (email: string, password: string) => {
        const { token, user } = await authApi.login({ email, password, refreshTokenIn: 'cookie' });
        holdAccessToken(token);
        enter(user);
        tellOtherTabs('logged-in');
      },
      logOut: async () => {
        await authApi.logout().catch(unlessLoggedOut);
        announce('logged-out');
      },
    }),
    [state, enter, restore],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Whose session has ended is logged out already. */
function unlessLoggedOut(error: unknown) {
  if (statusOf(error) !== 401) throw error;
}

/** A page that the browser kept whole shows what it showed when it was left: after logging out, too. */
function reloadWhenRevived() {
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) window.location.reload();
  };
  window.addEventListener('pageshow', onShow);
  return () => window.removeEventListener('pageshow', onShow);
}
