import common from './common.json';
import invoices from './invoices.json';
import orderItems from './order-items.json';

const messages = {
  common,
  invoices,
  orderItems,
};

export default messages;
