/** `ended`: nobody has logged out, yet the session is over. */
export type SessionNews = 'logged-in' | 'logged-out' | 'ended';

type Listener = (news: SessionNews) => void;

const listeners = new Set<Listener>();

/** A channel hands no message to the tab that sent it; where there are none, each tab finds out with its next request. */
const channel =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('session');

const tell = (news: SessionNews) => {
  for (const listener of listeners) listener(news);
};

channel?.addEventListener('message', ({ data }) => tell(data as SessionNews));

export const tellOtherTabs = (news: SessionNews) => channel?.postMessage(news);

export function announce(news: SessionNews) {
  tellOtherTabs(news);
  tell(news);
}

/** Listens to this tab and all others, until the returned function is called. */
export function onSessionNews(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
