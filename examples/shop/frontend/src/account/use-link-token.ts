'use client';

import { useEffect, useState } from 'react';

/**
 * What the link of a mail carries behind `#`, which no server is sent. It leaves the address at once, so that neither the
 * history nor a copied address keeps it.
 */
export function useLinkToken(): string {
  const [token] = useState(() =>
    typeof window === 'undefined' ? '' : window.location.hash.slice(1),
  );
  useEffect(() => {
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', pathname + search);
  }, []);
  return token;
}
