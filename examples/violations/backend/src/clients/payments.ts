// paxx/registered-client
export const createPaymentsClient = () => ({ pay: () => 'nobody gets this' });
