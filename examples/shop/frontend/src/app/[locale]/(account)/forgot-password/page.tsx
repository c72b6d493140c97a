import { ForgotPasswordPage } from '@/account/forgot-password-page';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('accountLinks.forgot.title');

export default ForgotPasswordPage;
