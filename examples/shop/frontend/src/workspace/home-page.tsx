'use client';

import { Button, Card, Group, SimpleGrid, Text, ThemeIcon } from '@mantine/core';
import { IconApps, IconTable } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { AppDefinition } from '@/config/app-definition';
import { Link } from '@/i18n/navigation';
import { shownApps } from '@/shell/navigation';
import { PageTitle } from '@/shell/page-title';
import { Empty } from '@/shell/states/empty';
import { useWorkspace } from '@/shell/workspace';

/** Where people arrive: what there is to do in the workspace. */
export function HomePage() {
  const workspace = useWorkspace();
  const apps = shownApps(workspace);
  return (
    <>
      <PageTitle>{workspace.name}</PageTitle>
      {apps.length === 0 ? (
        <NoApps />
      ) : (
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
          {apps.map((app) => (
            <AppCard key={app.slug} app={app} />
          ))}
        </SimpleGrid>
      )}
    </>
  );
}

function AppCard({
  app: { route, labelKey, icon: Picture = IconTable },
}: {
  readonly app: AppDefinition;
}) {
  const text = useTranslations();
  const { id } = useWorkspace();
  return (
    <Card component={Link} href={`/w/${id}${route}`} withBorder padding="lg">
      <Group wrap="nowrap">
        <ThemeIcon variant="light" size="xl" aria-hidden>
          <Picture size={22} stroke={1.5} />
        </ThemeIcon>
        <Text fw={600} truncate>
          {text(labelKey)}
        </Text>
      </Group>
    </Card>
  );
}

function NoApps() {
  const text = useTranslations('workspace.home');
  const { id, may } = useWorkspace();
  return (
    <Empty icon={IconApps} title={text('noApps')} description={text('noAppsHint')}>
      {may('can_manage_apps') && (
        <Button component={Link} href={`/w/${id}/settings`}>
          {text('turnOn')}
        </Button>
      )}
    </Empty>
  );
}
