import { useWorkspace } from '@/shell/workspace';
import type { RecordDefinition } from './record-definition';

/** The addresses of a feature's pages in the workspace that is open. */
export function useRecordPaths({ app }: Pick<RecordDefinition, 'app'>) {
  const workspace = useWorkspace();
  const list = `/w/${workspace.id}${app.route}`;
  return {
    list,
    create: `${list}/new`,
    removed: `${list}/removed`,
    one: (id: string) => `${list}/${id}`,
    edit: (id: string) => `${list}/${id}/edit`,
  };
}
