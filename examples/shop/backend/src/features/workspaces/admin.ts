import { adminView } from '../../admin/admin-view.ts';
import { workspaces } from './model.ts';

export const workspaceAdmin = adminView({
  title: 'Workspaces',
  table: workspaces,
  columns: ['name', 'createdAt', 'updatedAt'],
  search: ['name'],
});
