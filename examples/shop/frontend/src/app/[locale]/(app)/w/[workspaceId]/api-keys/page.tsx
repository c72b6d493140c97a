import { titled } from '@/shell/page-metadata';
import { ApiKeysPage } from '@/workspace/api-keys/api-keys-page';

export const generateMetadata = titled('apiKeys.title');

export default ApiKeysPage;
