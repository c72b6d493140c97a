'use client';

import { Group, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What can be done on this page: at the end of the line. */
  readonly actions?: ReactNode;
}

let isFirstPage = true;

/**
 * The heading of a page. After a navigation it takes the focus: a screen reader reads it, and the keyboard goes on from there.
 * The page that the browser loaded itself keeps the browser's focus.
 */
export function PageTitle({ children, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  return (
    <Group justify="space-between" mb="lg">
      <Title order={1} size="h2" ref={heading} tabIndex={-1}>
        {children}
      </Title>
      {actions}
    </Group>
  );
}
