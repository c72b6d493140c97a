const isDevelopment = process.env.NODE_ENV === 'development';

/**
 * What a page may load and run: its own files, and inline only what carries the nonce of this very answer. Attributes of style
 * are the one exception: Mantine writes sizes and colours of components into them, a nonce cannot be on an attribute, and a
 * style attribute runs nothing. In development React needs `eval`, and Next's tools write styles without a nonce.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' ${isDevelopment ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
