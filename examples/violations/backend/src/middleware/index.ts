// paxx/registered-middleware: the middleware of backend/src/middleware/cors.ts is not registered here.
export const middleware = {};
