import type { AppContext } from '../../core/context/app-context.ts';
import type { WorkspaceService } from './service.ts';

export const workspaceService = ({ container }: Pick<AppContext, 'container'>): WorkspaceService =>
  container.resolve('workspaceService');
