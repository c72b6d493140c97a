// paxx/registered-middleware: nothing knows this middleware.
export const registerCors = {};
