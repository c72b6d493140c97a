import { ResetPasswordPage } from '@/account/reset-password-page';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('accountLinks.reset.title');

export default ResetPasswordPage;
