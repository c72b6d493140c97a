// paxx/registered-app: the backend app definition of backend/src/features/invoices/app.ts is not registered here.
export const appDefinitions = {};
