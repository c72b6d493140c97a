import { OrderItemList } from '@/features/order-items/order-item-list';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('orderItems.title');

export default function Page() {
  return <OrderItemList />;
}
