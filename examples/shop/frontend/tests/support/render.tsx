import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { type AppLocale, locales } from '@/i18n/locales';
import { useTheme } from '@/shell/theme';

/** What Mantine's components stand in, with words of the language around it. */
export function Looks({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider env="test" theme={useTheme()}>
      {children}
    </MantineProvider>
  );
}

/** Renders what stands within the shell, in a language; what it asks for is asked once. */
export async function renderIn(locale: AppLocale, children: ReactNode) {
  const { default: messages } = await locales[locale]();
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false }, mutations: { retry: false } },
  });
  return render(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      <QueryClientProvider client={queryClient}>
        <Looks>{children}</Looks>
      </QueryClientProvider>
    </NextIntlClientProvider>,
  );
}
