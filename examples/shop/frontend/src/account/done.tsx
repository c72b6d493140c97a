import { Alert, Button, Stack } from '@mantine/core';
import { Link } from '@/i18n/navigation';

interface Props {
  /** What has happened, read out at once. */
  readonly children: string;
  readonly href: string;
  /** Where people go from here. */
  readonly onwards: string;
}

/** The end of what a link was for. */
export function Done({ children, href, onwards }: Props) {
  return (
    <Stack>
      <Alert role="status" color="green">
        {children}
      </Alert>
      <Button component={Link} href={href} variant="default">
        {onwards}
      </Button>
    </Stack>
  );
}
