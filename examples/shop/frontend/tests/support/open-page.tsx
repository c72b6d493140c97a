import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { locales, type AppLocale } from '@/i18n/locales';
import { WorkspaceProvider } from '@/shell/workspace';
import { Looks } from './render';
import { workspaceId } from './serve-records';

interface Options {
  /** What follows the address of the feature's list: `?sort=number`. */
  readonly address?: string;
  readonly locale?: AppLocale;
  /** Messages beside those of the project. */
  readonly more?: Readonly<Record<string, object>>;
}

const [source] = Object.keys(locales) as [AppLocale];

/** What a page of a workspace stands in. */
export async function makePage({ address = '', locale = source, more }: Options = {}) {
  window.history.replaceState(null, '', `/w/${workspaceId}${address}`);
  const { default: messages } = await locales[locale]();
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return function Page({ children }: { readonly children: ReactNode }) {
    return (
      <QueryClientProvider client={client}>
        <NextIntlClientProvider locale={locale} messages={{ ...messages, ...more }} timeZone="UTC">
          <Looks>
            <WorkspaceProvider>{children}</WorkspaceProvider>
          </Looks>
        </NextIntlClientProvider>
      </QueryClientProvider>
    );
  };
}

/** Opens a page of a workspace. Every text is looked for in the messages, so tests ask for them by their keys. */
export async function openPage(page: ReactNode, options: Options = {}) {
  const { default: messages } = await locales[options.locale ?? source]();
  return { ...render(page, { wrapper: await makePage(options) }), messages };
}
