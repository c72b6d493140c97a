import { SettingsPage } from '@/workspace/settings-page';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('workspace.settings.title');

export default SettingsPage;
