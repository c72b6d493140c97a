/** A request that says which language the page speaks: mails that it leads to are written in it. */
export const inPageLanguage = (init: RequestInit = {}): RequestInit => ({
  ...init,
  headers: {
    ...Object.fromEntries(new Headers(init.headers)),
    ...(typeof document !== 'undefined' && {
      'accept-language': document.documentElement.lang,
    }),
  },
});
