import { NotFound } from '@/shell/states/not-found';

export default function NotFoundPage() {
  return (
    <main>
      <NotFound />
    </main>
  );
}
