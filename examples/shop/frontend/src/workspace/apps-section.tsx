'use client';

import { Stack, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { AppDefinition } from '@/config/app-definition';
import { appDefinitions } from '@/config/appDefinitions';
import { appsApi } from '@/lib/api';
import { Section } from '@/shell/section';
import { Failed } from '@/shell/states/failed';
import { Loading } from '@/shell/states/loading';
import { useAction } from '@/shell/use-action';
import { useWorkspace, workspaceKey } from '@/shell/workspace';

const definitions: readonly AppDefinition[] = Object.values(appDefinitions);

/** Which apps the workspace has. One that is off is neither shown nor served; what it holds is kept. */
export function AppsSection() {
  const text = useTranslations('workspace.settings');
  const { id } = useWorkspace();
  const { data, error, refetch } = useQuery({
    queryKey: [...workspaceKey(id), 'apps'],
    queryFn: () => appsApi.list(id),
  });
  return (
    <Section title={text('apps')} description={text('appsHint')}>
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      <Stack>
        {data?.map(({ slug, isEnabled }) => (
          <AppSwitch key={slug} slug={slug} isEnabled={isEnabled} />
        ))}
      </Stack>
    </Section>
  );
}

function AppSwitch({ slug, isEnabled }: { readonly slug: string; readonly isEnabled: boolean }) {
  const text = useTranslations();
  const { id } = useWorkspace();
  const { mutate, isPending, variables } = useAction({
    stale: workspaceKey(id),
    send: (wanted: boolean) => appsApi.update(id, slug, { isEnabled: wanted }),
  });
  const label = definitions.find((app) => app.slug === slug)?.labelKey;
  return (
    <Switch
      label={label === undefined ? slug : text(label)}
      checked={isPending ? variables : isEnabled}
      disabled={isPending}
      onChange={({ currentTarget }) => mutate(currentTarget.checked)}
    />
  );
}
