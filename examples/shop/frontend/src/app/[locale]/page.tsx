import { getLocale } from 'next-intl/server';
import { redirect } from '@/i18n/navigation';

export default async function StartPage() {
  redirect({ href: '/workspaces', locale: await getLocale() });
}
