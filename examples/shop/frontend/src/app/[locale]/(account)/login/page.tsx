import { LoginPage } from '@/account/login-page';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('account.login.title');

export default LoginPage;
