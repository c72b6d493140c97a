import { WorkspaceShell } from '@/shell/workspace-shell';

export default function WorkspaceLayout({ children }: LayoutProps<'/[locale]/w/[workspaceId]'>) {
  return <WorkspaceShell>{children}</WorkspaceShell>;
}
