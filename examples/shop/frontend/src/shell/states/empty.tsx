'use client';

import { IconInbox, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { State } from './state';

interface Props {
  readonly icon?: Icon;
  readonly title: string;
  readonly description?: string;
  /** The first action, for whoever may take it. */
  readonly children?: ReactNode;
}

export function Empty({ icon = IconInbox, ...rest }: Props) {
  return <State icon={icon} {...rest} />;
}
