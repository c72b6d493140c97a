'use client';

import { Failed } from '@/shell/states/failed';

export default function ErrorPage({
  error,
  reset,
}: {
  readonly error: Error;
  readonly reset: () => void;
}) {
  console.error(error);
  return <Failed onRetry={reset} />;
}
