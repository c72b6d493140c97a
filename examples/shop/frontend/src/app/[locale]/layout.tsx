import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './global.css';
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { locale as localeOf } from 'next/root-params';
import { productName } from '@/config/product';
import { directionOf, routing } from '@/i18n/routing';
import { Providers } from '@/shell/providers';

export async function generateMetadata() {
  const text = await getTranslations('shell');
  return {
    title: { default: productName, template: `%s · ${productName}` },
    description: text('description', { product: productName }),
  };
}

/** Reading the headers makes every page dynamic: its scripts carry the nonce of the answer they are in. */
export default async function RootLayout({ children }: LayoutProps<'/[locale]'>) {
  const locale = await localeOf();
  if (!hasLocale(routing.locales, locale)) notFound();
  const nonce = (await headers()).get('x-nonce') ?? '';
  const direction = directionOf(locale);
  return (
    <html lang={locale} dir={direction} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
      </head>
      <body>
        <NextIntlClientProvider>
          <Providers nonce={nonce} direction={direction}>
            {children}
          </Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
