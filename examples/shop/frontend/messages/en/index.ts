import accountLinks from './account-links.json';
import account from './account.json';
import apiKeys from './api-keys.json';
import common from './common.json';
import form from './form.json';
import invitations from './invitations.json';
import invoices from './invoices.json';
import list from './list.json';
import orderItems from './order-items.json';
import record from './record.json';
import roles from './roles.json';
import shell from './shell.json';
import workspace from './workspace.json';

const messages = {
  account,
  accountLinks,
  apiKeys,
  common,
  form,
  invitations,
  invoices,
  list,
  orderItems,
  record,
  roles,
  shell,
  workspace,
};

export default messages;
