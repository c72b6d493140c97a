import type source from '../en';
import common from './common.json';
import invoices from './invoices.json';
import orderItems from './order-items.json';

const messages = {
  common,
  invoices,
  orderItems,
} satisfies typeof source;

export default messages;
