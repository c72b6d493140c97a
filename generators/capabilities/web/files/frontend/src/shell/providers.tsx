'use client';

import { DirectionProvider, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useLocale } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { SessionProvider } from '@/session/session-provider';
import { createQueryClient } from './query-client';
import { readableColors, theme } from './theme';

interface Props {
  readonly nonce: string;
  readonly direction: 'ltr' | 'rtl';
  readonly children: ReactNode;
}

/** What every page stands in, from the outside in: looks, data, and who is logged in. */
export function Providers({ nonce, direction, children }: Props) {
  const [queryClient] = useState(createQueryClient);
  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={readableColors}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <DatesProvider settings={{ locale: useLocale() }}>
          <Notifications />
          <QueryClientProvider client={queryClient}>
            <SessionProvider>{children}</SessionProvider>
          </QueryClientProvider>
        </DatesProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
