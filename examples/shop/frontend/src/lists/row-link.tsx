import { Anchor } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from '@/i18n/navigation';

interface RowLinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

/**
 * The way to a row's own page. Next asks the server ahead for every link that is in view: of a list, that would be dozens of
 * requests for pages that most visits never open. This one waits until somebody points at it.
 */
export function RowLink({ href, children }: RowLinkProps) {
  const [isMeant, setIsMeant] = useState(false);
  const mean = () => {
    setIsMeant(true);
  };
  return (
    <Anchor
      component={Link}
      href={href}
      prefetch={isMeant ? 'auto' : false}
      onPointerEnter={mean}
      onFocus={mean}
      inherit
    >
      {children}
    </Anchor>
  );
}
