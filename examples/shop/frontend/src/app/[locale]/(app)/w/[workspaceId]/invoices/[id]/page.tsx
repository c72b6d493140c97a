import { InvoiceDetail } from '@/features/invoices/invoice-detail';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('invoices.title');

export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <InvoiceDetail id={id} />;
}
