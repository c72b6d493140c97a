// paxx/registered-resource: the resource of backend/src/resources/clients.ts is not registered here.
export const resources = {};
