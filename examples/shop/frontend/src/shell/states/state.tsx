'use client';

import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface Props {
  readonly icon: Icon;
  readonly title: string;
  readonly description?: string | undefined;
  readonly role?: 'alert' | 'status';
  /** It is the whole page, not a part of one: then it has the page's heading. */
  readonly isPage?: boolean;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** What stands where content would: why there is none, and the way on. */
export function State({
  icon: Picture,
  title,
  description,
  role,
  isPage = false,
  children,
}: Props) {
  return (
    <Stack
      align="center"
      gap="sm"
      py="xl"
      px="md"
      ta="center"
      {...(role === undefined ? {} : { role })}
    >
      <ThemeIcon variant="light" size={56} radius="xl" color="gray" aria-hidden>
        <Picture size={28} stroke={1.5} />
      </ThemeIcon>
      {isPage ? (
        <Title order={1} size="h3">
          {title}
        </Title>
      ) : (
        <Text fw={600} size="lg">
          {title}
        </Text>
      )}
      {description !== undefined && (
        <Text c="dimmed" maw="32rem">
          {description}
        </Text>
      )}
      {children}
    </Stack>
  );
}
