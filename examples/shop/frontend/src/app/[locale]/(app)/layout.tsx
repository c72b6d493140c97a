import { RequireSession } from '@/session/require-session';

export default function AppLayout({ children }: LayoutProps<'/[locale]'>) {
  return <RequireSession>{children}</RequireSession>;
}
