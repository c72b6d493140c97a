import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

/** What every answer carries, files included; what pages need besides is written for each request in `src/proxy.ts`. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
];

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: `${import.meta.dirname}/..`,
  poweredByHeader: false,
  reactStrictMode: true,
  // Each icon and component is imported from its own file: a page loads what it shows.
  experimental: { optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@tabler/icons-react'] },
  headers: async () => [{ source: '/:path*', headers }],
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
