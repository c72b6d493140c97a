'use client';

import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { SessionProvider } from '@/session/session-provider';
import { Notices } from './notices';
import { createQueryClient } from './query-client';
import { readableColors, useTheme } from './theme';

interface Props {
  readonly nonce: string;
  readonly direction: 'ltr' | 'rtl';
  readonly children: ReactNode;
}

/** What every page stands in, from the outside in: looks, data, and who is logged in. */
export function Providers({ nonce, direction, children }: Props) {
  const [queryClient] = useState(createQueryClient);
  useState(() => lendNonce(nonce));
  const theme = useTheme();
  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={readableColors}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <Notices />
        <QueryClientProvider client={queryClient}>
          <SessionProvider>{children}</SessionProvider>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** A modal locks the page behind it by a style of its own, and looks for the nonce where webpack would have put it. */
function lendNonce(nonce: string) {
  if (typeof window !== 'undefined') Object.assign(globalThis, { __webpack_nonce__: nonce });
}
