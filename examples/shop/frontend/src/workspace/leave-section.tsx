'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from '@/i18n/navigation';
import { membersApi } from '@/lib/api';
import { ConfirmButton } from '@/shell/confirm-button';
import { Section } from '@/shell/section';
import { useAction } from '@/shell/use-action';
import { useWorkspace } from '@/shell/workspace';
import { workspaceListQuery } from './workspace-queries';

export function LeaveSection() {
  const text = useTranslations('workspace.leave');
  const { id, name } = useWorkspace();
  const router = useRouter();
  const leave = useAction({
    stale: workspaceListQuery.queryKey,
    send: async () => {
      await membersApi.leave(id);
      router.replace('/workspaces');
    },
  });
  return (
    <Section title={text('title')} description={text('hint')}>
      <div>
        <ConfirmButton
          label={text('title')}
          question={text('question', { name })}
          onConfirm={leave.mutate}
        />
      </div>
    </Section>
  );
}
