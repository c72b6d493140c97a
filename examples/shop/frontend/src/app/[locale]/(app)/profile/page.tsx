import { ProfilePage } from '@/account/profile-page';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('account.profile.title');

export default ProfilePage;
