import { HomePage } from '@/workspace/home-page';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('workspace.home.title');

export default HomePage;
