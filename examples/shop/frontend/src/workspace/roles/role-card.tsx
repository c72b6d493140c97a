'use client';

import { Badge, Button, Group, List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type Role, rolesApi } from '@/lib/api';
import { ConfirmButton } from '@/shell/confirm-button';
import { Section } from '@/shell/section';
import { useAction } from '@/shell/use-action';
import { useWorkspace } from '@/shell/workspace';
import { usePermissionText } from '../permission-text';
import { useRoleName } from '../role-name';
import { rolesQuery } from '../workspace-queries';
import { permissionsQuery } from './permissions-query';

interface Props {
  readonly role: Role;
  /** Absent where the person may not, or nobody can: what is built in stays as it is. */
  readonly onEdit: (() => void) | undefined;
}

export function RoleCard({ role, onEdit }: Props) {
  const text = useTranslations('roles');
  const { id } = useWorkspace();
  const name = useRoleName()(role.name);
  const remove = useAction({
    stale: rolesQuery(id).queryKey,
    send: () => rolesApi.remove(id, role.name),
  });
  return (
    <Section title={name}>
      {role.isBuiltIn && (
        <Badge variant="light" color="gray">
          {text('builtIn')}
        </Badge>
      )}
      <Grants slugs={role.permissions} />
      {onEdit !== undefined && (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            onClick={onEdit}
            aria-label={text('editOf', { name })}
          >
            {text('edit')}
          </Button>
          <ConfirmButton
            size="xs"
            label={text('remove')}
            name={text('removeOf', { name })}
            question={text('removeQuestion', { name })}
            onConfirm={remove.mutate}
          />
        </Group>
      )}
    </Section>
  );
}

/** What the role may do, for whoever wants to know it exactly. */
function Grants({ slugs }: { readonly slugs: readonly string[] }) {
  const text = useTranslations('roles');
  const { id } = useWorkspace();
  const { meaning } = usePermissionText();
  const { data = [] } = useQuery(permissionsQuery(id));
  return (
    <details>
      <summary>{text('count', { count: slugs.length })}</summary>
      <List size="sm" mt="xs">
        {data
          .filter(({ slug }) => slugs.includes(slug))
          .map((permission) => (
            <List.Item key={permission.slug}>{meaning(permission)}</List.Item>
          ))}
      </List>
    </details>
  );
}
