'use client';

import { Checkbox, Fieldset, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Permission } from '@/lib/api';
import { Loading } from '@/shell/states/loading';
import { useWorkspace } from '@/shell/workspace';
import { usePermissionText } from '../permission-text';
import { permissionsQuery } from './permissions-query';

interface Props {
  readonly label: string;
  readonly description: string;
  readonly value?: string[];
  readonly onChange: (slugs: string[]) => void;
  readonly error?: ReactNode;
  /** Nobody gives what they do not have: the backend refuses it, and here it cannot be chosen. */
  readonly mayGive: (slug: string) => boolean;
}

/** What a role may do, group by group, in the language of the page. */
export function PermissionPicker({ mayGive, ...group }: Props) {
  const { id } = useWorkspace();
  const { meaning, category: categoryText } = usePermissionText();
  const { data } = useQuery(permissionsQuery(id));
  const isKeptBack = (slug: string) => !mayGive(slug) && group.value?.includes(slug) !== true;
  if (data === undefined) return <Loading />;
  return (
    <Checkbox.Group {...group}>
      <Stack mt="xs">
        {byCategory(data).map(([category, permissions]) => (
          <Fieldset key={category} legend={categoryText(category)}>
            <Stack gap="xs">
              {permissions.map((permission) => (
                <Checkbox
                  key={permission.slug}
                  value={permission.slug}
                  label={meaning(permission)}
                  disabled={isKeptBack(permission.slug)}
                />
              ))}
            </Stack>
          </Fieldset>
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function byCategory(permissions: readonly Permission[]): [string, Permission[]][] {
  const categories = [...new Set(permissions.map(({ category }) => category))];
  return categories.map((name) => [name, permissions.filter(({ category }) => category === name)]);
}
