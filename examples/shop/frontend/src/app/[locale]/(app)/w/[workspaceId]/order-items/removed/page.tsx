import { RemovedOrderItems } from '@/features/order-items/removed-order-items';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('list.removed.title');

export default function Page() {
  return <RemovedOrderItems />;
}
