import { useQueryClient } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { useSyncExternalStore } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { authorization, holdAccessToken } from '@/session/access-token';
import { SessionProvider, useSession } from '@/session/session-provider';
import { renderIn } from '../support/render';

const ada = { id: '1', email: 'ada@example.com', name: 'Ada' };

let refreshed: () => Response;
const backend = vi.fn<typeof fetch>(async (input) =>
  input === '/api/v1/auth/refresh' ? refreshed() : new Response(null, { status: 204 }),
);

/** What another tab says; a channel tells everybody but the one that speaks. */
const otherTab = new BroadcastChannel('session');

beforeEach(() => {
  vi.stubGlobal('fetch', backend);
  refreshed = () => Response.json({ token: 'token-of-ada', expiresIn: 900, user: ada });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  holdAccessToken(undefined);
});

function Page() {
  const { status, user, logOut } = useSession();
  const queryClient = useQueryClient();
  const cached = useSyncExternalStore(
    (hear) => queryClient.getQueryCache().subscribe(hear),
    () => queryClient.getQueryData<string>(['invoices']),
  );
  return (
    <>
      <p>
        {status} {user?.name}
      </p>
      <output>{cached}</output>
      <button onClick={() => queryClient.setQueryData(['invoices'], 'private')}>read</button>
      <button onClick={() => void logOut()}>leave</button>
    </>
  );
}

async function openAsAda() {
  await renderIn(
    'en',
    <SessionProvider>
      <Page />
    </SessionProvider>,
  );
  await screen.findByText('in Ada');
  act(() => {
    screen.getByText('read').click();
  });
  expect(screen.getByRole('status')).toHaveTextContent('private');
}

describe('a session', () => {
  it('is restored when the page loads', async () => {
    await openAsAda();

    expect(authorization()).toEqual({ authorization: 'Bearer token-of-ada' });
  });

  it('leaves nothing behind, here and in other tabs', async () => {
    const heard = new Promise((resolve) => {
      otherTab.onmessage = ({ data }) => resolve(data);
    });
    await openAsAda();
    act(() => {
      screen.getByText('leave').click();
    });

    await screen.findByText('left');
    expect(await heard).toBe('logged-out');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    expect(authorization()).toEqual({});
  });

  it('ends with that of another tab', async () => {
    await openAsAda();
    otherTab.postMessage('logged-out');

    await screen.findByText('left');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    expect(authorization()).toEqual({});
  });

  it('becomes that of whoever has logged in in another tab, without what the last one saw', async () => {
    await openAsAda();
    refreshed = () =>
      Response.json({
        token: 'token-of-bob',
        expiresIn: 900,
        user: { ...ada, id: '2', name: 'Bob' },
      });
    otherTab.postMessage('logged-in');

    await screen.findByText('in Bob');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('is neither there nor gone while nobody can tell', async () => {
    refreshed = () => Response.error();
    await renderIn(
      'en',
      <SessionProvider>
        <Page />
      </SessionProvider>,
    );

    await waitFor(() => {
      expect(screen.getByText('unreachable')).toBeInTheDocument();
    });
  });
});
