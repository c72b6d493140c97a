import { InvoiceForm } from '@/features/invoices/invoice-form';
import { titled } from '@/shell/page-metadata';

export const generateMetadata = titled('invoices.actions.create');

export default function Page() {
  return <InvoiceForm />;
}
