// paxx/registered-app: the frontend app definition of frontend/src/features/invoices/app.ts is not registered here.
export const appDefinitions = {};
