// paxx/registered-resource: nothing knows this resource.
export const clientsResource = {};
