import { AccountShell } from '@/account/account-shell';

export default function AccountLayout({ children }: LayoutProps<'/[locale]'>) {
  return <AccountShell>{children}</AccountShell>;
}
