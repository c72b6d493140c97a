import { titled } from '@/shell/page-metadata';
import { RolesPage } from '@/workspace/roles/roles-page';

export const generateMetadata = titled('roles.title');

export default RolesPage;
