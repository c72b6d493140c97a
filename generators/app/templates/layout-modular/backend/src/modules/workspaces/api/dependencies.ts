import type { AppContext } from '../../../core/app-context.ts';
import type { IWorkspaceService } from '../services/workspace-service.ts';

export const workspaceService = ({ container }: Pick<AppContext, 'container'>): IWorkspaceService =>
  container.resolve('workspaceService');
