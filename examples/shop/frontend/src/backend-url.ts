/** Where the API is. It is read with every request: one build of the web serves every installation. */
export const backendUrl = (): string => process.env['BACKEND_URL'] ?? 'http://127.0.0.1:3001';
