import { MembersPage } from '@/workspace/members-page';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('workspace.members.title');

export default MembersPage;
