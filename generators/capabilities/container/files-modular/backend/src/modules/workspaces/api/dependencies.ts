import type { AppContext } from '../../../core/context/app-context.ts';
import type { IWorkspaceService } from '../services/workspace-service.ts';

export const workspaceService = ({ container }: Pick<AppContext, 'container'>): IWorkspaceService =>
  container.resolve('workspaceService');
