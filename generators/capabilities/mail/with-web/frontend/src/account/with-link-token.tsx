'use client';

import { type ComponentType, useEffect, useState } from 'react';

/**
 * Gives a page what the link of a mail carries behind `#`, which no server is sent. It leaves the address at once, so that
 * neither the history nor a copied address keeps it. Another link to the same page starts it afresh.
 */
export function withLinkToken(Page: ComponentType<{ readonly token: string }>): ComponentType {
  return function PageOfLink() {
    const [token, setToken] = useState(tokenInAddress);
    useEffect(() => {
      leaveAddress();
      // A browser loads no page anew where only this part of its address changes.
      const onChange = () => {
        const next = tokenInAddress();
        if (next === '') return;
        setToken(next);
        leaveAddress();
      };
      window.addEventListener('hashchange', onChange);
      return () => {
        window.removeEventListener('hashchange', onChange);
      };
    }, []);
    return <Page key={token} token={token} />;
  };
}

const tokenInAddress = () =>
  typeof window === 'undefined' ? '' : window.location.hash.slice(1);

function leaveAddress() {
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', pathname + search);
}
