'use client';

import { Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Link, useRouter } from '@/i18n/navigation';
import { type Workspace, workspacesApi } from '@/lib/api';
import { workspaceCreateSchema } from '@/lib/api-schemas';
import { BareShell } from '@/shell/bare-shell';
import { PageTitle } from '@/shell/page-title';
import { Refusal } from '@/shell/refusal';
import { Failed } from '@/shell/states/failed';
import { Loading } from '@/shell/states/loading';
import { useApiForm } from '@/shell/use-api-form';
import { useRoleName } from './role-name';
import { workspaceListQuery } from './workspace-queries';

/** Where to work: one of the workspaces, or a new one. */
export function WorkspacesPage() {
  const text = useTranslations('workspace.list');
  const { data, error, refetch } = useQuery(workspaceListQuery);
  return (
    <BareShell>
      <PageTitle>{text('title')}</PageTitle>
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <Stack gap="xl">
          {data.length === 0 ? <Text>{text('none')}</Text> : <WorkspaceCards workspaces={data} />}
          <NewWorkspace />
        </Stack>
      )}
    </BareShell>
  );
}

function WorkspaceCards({ workspaces }: { readonly workspaces: readonly Workspace[] }) {
  const roleName = useRoleName();
  return (
    <Stack component="ul" gap="xs" p={0} m={0} styles={{ root: { listStyle: 'none' } }}>
      {workspaces.map(({ id, name, role }) => (
        <li key={id}>
          <Card component={Link} href={`/w/${id}`} withBorder padding="md">
            <Group justify="space-between" wrap="nowrap">
              <Stack gap={0} miw={0}>
                <Text fw={600} truncate>
                  {name}
                </Text>
                <Text size="sm" c="dimmed">
                  {roleName(role)}
                </Text>
              </Stack>
              <IconChevronRight size={18} aria-hidden />
            </Group>
          </Card>
        </li>
      ))}
    </Stack>
  );
}

function NewWorkspace() {
  const text = useTranslations('workspace.create');
  const queryClient = useQueryClient();
  const router = useRouter();
  const { form, formProps, isPending, refusal } = useApiForm({
    initialValues: { name: '' },
    schema: workspaceCreateSchema,
    send: async (values) => {
      const { id } = await workspacesApi.create(values);
      await queryClient.invalidateQueries({ queryKey: workspaceListQuery.queryKey });
      router.push(`/w/${id}`);
    },
  });
  return (
    <form {...formProps}>
      <Stack>
        <Title order={2} size="h4">
          {text('title')}
        </Title>
        <Refusal>{refusal}</Refusal>
        <Group align="end" wrap="nowrap">
          <TextInput
            {...form.getInputProps('name')}
            label={text('name')}
            autoComplete="organization"
            required
            flex={1}
          />
          <Button type="submit" loading={isPending}>
            {text('submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
