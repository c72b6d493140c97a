import { useMemo, useSyncExternalStore, type ComponentProps } from 'react';

/**
 * The address of a page under test, in the place of Next's router: it is the address of the browser that tests run in, and who
 * looks at it hears when it changes.
 */
const changed = new EventTarget();

for (const how of ['pushState', 'replaceState'] as const) {
  const own = window.history[how].bind(window.history);
  window.history[how] = (...given) => {
    own(...given);
    changed.dispatchEvent(new Event('change'));
  };
}

function useAddress(part: 'search' | 'pathname'): string {
  return useSyncExternalStore(
    (hear) => {
      changed.addEventListener('change', hear);
      return () => {
        changed.removeEventListener('change', hear);
      };
    },
    () => window.location[part],
  );
}

export function useSearchParams(): URLSearchParams {
  const search = useAddress('search');
  return useMemo(() => new URLSearchParams(search), [search]);
}

export const usePathname = (): string => useAddress('pathname');

export function useParams() {
  const [, , workspaceId] = usePathname().split('/');
  return { workspaceId };
}

const goTo = (path: string) => {
  window.history.pushState(null, '', path);
};

export const useRouter = () => ({ push: goTo, replace: goTo });

type LinkProps = ComponentProps<'a'> & { readonly prefetch?: boolean | 'auto' };

export const Link = ({ children, prefetch, ...rest }: LinkProps) => (
  <a {...rest} data-prefetch={prefetch}>
    {children}
  </a>
);
