import { VerifyEmailPage } from '@/account/verify-email-page';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('accountLinks.confirm.title');

export default VerifyEmailPage;
