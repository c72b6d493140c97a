const packages = ['eslint-plugin-paxx', 'paxx-conventions'] as const;

/** How pnpm names what it packs. */
export const tarballOf = (name: (typeof packages)[number], version: string): string =>
  `${name}-${version}.tgz`;

/** The tarballs that a project installs in place of packages of the registry. */
export const tarballsOf = (version: string): readonly string[] =>
  packages.map((name) => tarballOf(name, version));
