import type source from '../en';
import account from './account.json';
import apiKeys from './api-keys.json';
import common from './common.json';
import form from './form.json';
import invoices from './invoices.json';
import list from './list.json';
import orderItems from './order-items.json';
import record from './record.json';
import roles from './roles.json';
import shell from './shell.json';
import workspace from './workspace.json';

const messages = {
  account,
  apiKeys,
  common,
  form,
  invoices,
  list,
  orderItems,
  record,
  roles,
  shell,
  workspace,
} satisfies typeof source;

export default messages;
