import { WorkspacesPage } from '@/workspace/workspaces-page';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('workspace.list.title');

export default WorkspacesPage;
