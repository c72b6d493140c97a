'use client';

import { Button, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { workspacesApi } from '@/lib/api';
import { workspaceUpdateSchema } from '@/lib/api-schemas';
import { Refusal } from '@/shell/refusal';
import { Section } from '@/shell/section';
import { useApiForm } from '@/shell/use-api-form';
import { useWorkspace } from '@/shell/workspace';
import { workspaceListQuery } from './workspace-queries';

export function RenameSection() {
  const text = useTranslations('workspace.settings');
  const { id, name } = useWorkspace();
  const queryClient = useQueryClient();
  const { form, formProps, isPending, refusal } = useApiForm({
    initialValues: { name },
    schema: workspaceUpdateSchema,
    send: async (values) => {
      await workspacesApi.update(id, values);
      // The list is the beginning of every key of a workspace: its own page and the switch are asked for again.
      await queryClient.invalidateQueries({ queryKey: workspaceListQuery.queryKey });
      notifications.show({ message: text('renamed') });
    },
  });
  return (
    <Section title={text('rename')}>
      <form {...formProps}>
        <Stack align="start">
          <Refusal>{refusal}</Refusal>
          <TextInput {...form.getInputProps('name')} label={text('name')} required w="100%" />
          <Button type="submit" loading={isPending}>
            {text('save')}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
