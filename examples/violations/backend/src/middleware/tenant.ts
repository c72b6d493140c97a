// paxx/registered-middleware
export const registerTenant = () => 'nobody calls this';
