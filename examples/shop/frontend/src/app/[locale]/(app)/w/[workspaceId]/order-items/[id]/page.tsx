import { OrderItemDetail } from '@/features/order-items/order-item-detail';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('orderItems.title');

export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <OrderItemDetail id={id} />;
}
