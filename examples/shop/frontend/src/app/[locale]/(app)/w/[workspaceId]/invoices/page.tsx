import { InvoiceList } from '@/features/invoices/invoice-list';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('invoices.title');

export default function Page() {
  return <InvoiceList />;
}
