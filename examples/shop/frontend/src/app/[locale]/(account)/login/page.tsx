import { developmentLogins } from '@/account/development-logins';
import { LoginPage } from '@/account/login-page';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('account.login.title');

export default function Page() {
  return <LoginPage developmentLogins={developmentLogins()} />;
}
