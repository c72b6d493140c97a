import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

/** Why something was refused, read out at once. */
export function Refusal({ children }: { readonly children: string | undefined }) {
  return children === undefined ? null : (
    <Alert role="alert" color="red" icon={<IconAlertTriangle aria-hidden />}>
      {children}
    </Alert>
  );
}
