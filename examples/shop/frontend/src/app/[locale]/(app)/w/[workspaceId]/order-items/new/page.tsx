import { OrderItemForm } from '@/features/order-items/order-item-form';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('orderItems.actions.create');

export default function Page() {
  return <OrderItemForm />;
}
