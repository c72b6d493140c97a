import { RegisterPage } from '@/account/register-page';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('account.register.title');

export default RegisterPage;
