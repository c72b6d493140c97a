import { EditInvoice } from '@/features/invoices/invoice-form';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('invoices.actions.edit');

export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <EditInvoice id={id} />;
}
