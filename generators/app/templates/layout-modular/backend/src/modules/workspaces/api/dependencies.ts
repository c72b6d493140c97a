import type { AppContext } from '../../../core/app-context.ts';
import type { WorkspaceService } from '../services/workspace-service.ts';

export const workspaceService = ({ container }: Pick<AppContext, 'container'>): WorkspaceService =>
  container.resolve('workspaceService');
