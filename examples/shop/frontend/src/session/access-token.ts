/**
 * The access token is in memory and nowhere else: a script of somebody else finds nothing to carry away in any storage, and
 * the token ends with the page. The refresh token is in a cookie that no script can read.
 */
let accessToken: string | undefined;

export const holdAccessToken = (token: string | undefined) => {
  accessToken = token;
};

/** The header that signs a request; none while nobody is logged in. */
export const authorization = (): Record<string, string> =>
  accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` };
