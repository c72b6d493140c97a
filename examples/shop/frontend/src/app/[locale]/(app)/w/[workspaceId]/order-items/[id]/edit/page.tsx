import { EditOrderItem } from '@/features/order-items/order-item-form';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('orderItems.actions.edit');

export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <EditOrderItem id={id} />;
}
