/**
 * Generated from backend/openapi.json by `pnpm api:generate`. Do not edit: change the API and run it again.
 * @source backend/openapi.json sha256:1d25780f8863c33f2265b5a6e34a009a5d979110be87d164def564b7f77a718d
 * @generated paxx-signature sha256:a6fcaa3223d89ddaeadd64dce0507b136bd0861f1a9f8f5733f96b1049a45fcf
 */
import { apiConfig } from './api-config';

export interface PasswordResetRequestInput {
  /**
   * @format email
   * @maxLength 255
   */
  email: string;
}

export interface PasswordResetInput {
  /** @maxLength 100 */
  token: string;
  /**
   * @minLength 12
   * @maxLength 1024
   */
  newPassword: string;
}

export interface EmailConfirmationInput {
  /** @maxLength 100 */
  token: string;
}

export interface ApiKeyCreateInput {
  /**
   * @minLength 1
   * @maxLength 255
   */
  name: string;
  /**
   * @maxItems 100
   * @minItems 1
   */
  scopes: string[];
  /**
   * @min 1
   * @max 365
   * @default 90
   */
  expiresInDays?: number;
}

export interface InvitationCreateInput {
  /**
   * @format email
   * @maxLength 255
   */
  email: string;
  /** @maxLength 63 */
  role: string;
}

export interface InvitationTokenInput {
  /** @maxLength 100 */
  token: string;
}

export interface InvitationRegistrationInput {
  /** @maxLength 100 */
  token: string;
  /**
   * @minLength 1
   * @maxLength 255
   */
  name: string;
  /**
   * @minLength 12
   * @maxLength 1024
   */
  password: string;
}

export interface InvoiceCreateInput {
  /**
   * @minLength 1
   * @maxLength 255
   */
  number: string;
  amount?: string | null;
  status?: "draft" | "sent" | "paid";
  dueOn?: string | null;
}

export interface InvoiceUpdateInput {
  /**
   * @minLength 1
   * @maxLength 255
   */
  number?: string;
  amount?: string | null;
  status?: "draft" | "sent" | "paid";
  dueOn?: string | null;
  /** @format date-time */
  updatedAt?: string;
}

export interface OrderItemCreateInput {
  /**
   * @minLength 1
   * @maxLength 255
   */
  title: string;
  /**
   * @min -2147483648
   * @max 2147483647
   */
  quantity: number;
  gift?: boolean;
  notes?: string | null;
}

export interface OrderItemUpdateInput {
  /**
   * @minLength 1
   * @maxLength 255
   */
  title?: string;
  /**
   * @min -2147483648
   * @max 2147483647
   */
  quantity?: number;
  gift?: boolean;
  notes?: string | null;
  /** @format date-time */
  updatedAt?: string;
}

export interface WorkspaceCreateInput {
  /**
   * @minLength 1
   * @maxLength 255
   */
  name: string;
}

export type WorkspaceUpdateInput = WorkspaceCreateInput;

export interface WorkspaceAppUpdateInput {
  isEnabled: boolean;
}

export interface WorkspaceMemberCreateInput {
  /**
   * @format email
   * @maxLength 255
   */
  email: string;
  /** @maxLength 63 */
  role: string;
}

export interface WorkspaceMemberUpdateInput {
  /** @maxLength 63 */
  role: string;
}

export interface RoleCreateInput {
  name: string;
  /** @maxItems 1000 */
  permissions: string[];
}

export interface RoleUpdateInput {
  name?: string;
  /** @maxItems 1000 */
  permissions?: string[];
}

export interface RegistrationInput {
  /**
   * @format email
   * @maxLength 255
   */
  email: string;
  /**
   * @minLength 1
   * @maxLength 255
   */
  name: string;
  /**
   * @minLength 12
   * @maxLength 1024
   */
  password: string;
}

export interface ProfileUpdateInput {
  /**
   * @minLength 1
   * @maxLength 255
   */
  name: string;
}

export interface EmailChangeInput {
  /**
   * @format email
   * @maxLength 255
   */
  email: string;
  /** @maxLength 1024 */
  currentPassword: string;
}

export interface PasswordChangeInput {
  /** @maxLength 1024 */
  currentPassword: string;
  /**
   * @minLength 12
   * @maxLength 1024
   */
  newPassword: string;
}

export interface LoginRequestInput {
  /** @maxLength 255 */
  email: string;
  /** @maxLength 1024 */
  password: string;
  /** @default "body" */
  refreshTokenIn?: "body" | "cookie";
}

export interface RefreshRequestInput {
  /** @maxLength 255 */
  refreshToken?: string;
}

export interface SystemUserUpdateInput {
  isActive?: boolean;
  systemRole?: "user" | "admin";
}

export interface EmailState {
  isConfirmed: boolean;
}

export interface Problem {
  type: string;
  title: string;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  status: number;
  code: string;
  detail: string;
  requestId: string;
  errors?: {
    path: string;
    message: string;
  }[];
}

export interface ApiKey {
  /** @format uuid */
  id: string;
  name: string;
  prefix: string;
  scopes: string[];
  /** @format uuid */
  createdById: string;
  createdByEmail: string;
  /** @format date-time */
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
  /** @format date-time */
  createdAt: string;
}

export interface ApiKeyCreated {
  /** @format uuid */
  id: string;
  prefix: string;
  scopes: string[];
  /** @format date-time */
  expiresAt: string;
  token: string;
}

export interface ApiKeyScope {
  slug: string;
  category: string;
  description: string;
}

export interface ApiKeyPage {
  items: ApiKey[];
  nextCursor: string | null;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  total?: number;
}

export interface Invitation {
  /** @format uuid */
  id: string;
  email: string;
  /** @maxLength 63 */
  role: string;
  /** @format date-time */
  createdAt: string;
  /** @format date-time */
  expiresAt: string;
}

export interface InvitationPreview {
  workspaceName: string;
  inviterName: string;
  email: string;
  /** @maxLength 63 */
  role: string;
}

export interface InvitationAccepted {
  /** @format uuid */
  workspaceId: string;
}

export interface Invoice {
  /** @format uuid */
  id: string;
  number: string;
  amount: string | null;
  status: "draft" | "sent" | "paid";
  dueOn: string | null;
  /** @format date-time */
  createdAt: string;
  /** @format date-time */
  updatedAt: string;
}

export interface InvoicePage {
  items: Invoice[];
  nextCursor: string | null;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  total?: number;
}

export interface OrderItem {
  /** @format uuid */
  id: string;
  title: string;
  /**
   * @min -2147483648
   * @max 2147483647
   */
  quantity: number;
  gift: boolean;
  notes: string | null;
  /** @format date-time */
  createdAt: string;
  /** @format date-time */
  updatedAt: string;
}

export interface OrderItemPage {
  items: OrderItem[];
  nextCursor: string | null;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  total?: number;
}

export interface RemovedOrderItem {
  /** @format uuid */
  id: string;
  title: string;
  /**
   * @min -2147483648
   * @max 2147483647
   */
  quantity: number;
  gift: boolean;
  notes: string | null;
  /** @format date-time */
  createdAt: string;
  /** @format date-time */
  updatedAt: string;
  deletedAt: string | null;
}

export interface RemovedOrderItemPage {
  items: RemovedOrderItem[];
  nextCursor: string | null;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  total?: number;
}

export interface Workspace {
  /** @format uuid */
  id: string;
  name: string;
  /** @maxLength 63 */
  role: string;
}

export interface WorkspaceDetail {
  /** @format uuid */
  id: string;
  name: string;
  /** @maxLength 63 */
  role: string;
  permissions: string[];
  apps: string[];
}

export interface WorkspaceApp {
  slug: string;
  isEnabled: boolean;
}

export interface WorkspaceMember {
  /** @format uuid */
  userId: string;
  email: string;
  name: string;
  /** @maxLength 63 */
  role: string;
}

export interface WorkspaceMemberPage {
  items: WorkspaceMember[];
  nextCursor: string | null;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  total?: number;
}

export interface Role {
  name: string;
  permissions: string[];
  isBuiltIn: boolean;
}

export interface Permission {
  slug: string;
  category: string;
  description: string;
}

export interface User {
  /** @format uuid */
  id: string;
  email: string;
  name: string;
}

export interface LoginResponse {
  token: string;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  expiresIn: number;
  refreshToken?: string;
  user: User;
}

export interface Session {
  /** @format uuid */
  id: string;
  userAgent: string | null;
  ipAddress: string;
  isCurrent: boolean;
  /** @format date-time */
  createdAt: string;
  /** @format date-time */
  lastUsedAt: string;
  /** @format date-time */
  expiresAt: string;
}

export interface SystemUser {
  /** @format uuid */
  id: string;
  email: string;
  name: string;
  isActive: boolean;
  systemRole: "user" | "admin";
  /** @format date-time */
  createdAt: string;
  /** @format date-time */
  updatedAt: string;
}

export interface SystemUserPage {
  items: SystemUser[];
  nextCursor: string | null;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  total?: number;
}

export interface WorkspaceTotal {
  resource: string;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  total: number;
  /** @format date-time */
  countedAt: string;
}

export interface Health {
  status: "ok";
}

export interface Ready {
  status: "ok" | "degraded";
  failing?: string[];
}

export interface Unready {
  status: "unavailable";
  failing: string[];
}

export type QueryParamsType = Record<string | number, any>;
export type ResponseFormat = keyof Omit<Body, "body" | "bodyUsed">;

export interface FullRequestParams extends Omit<RequestInit, "body"> {
  /** set parameter to `true` for call `securityWorker` for this request */
  secure?: boolean;
  /** request path */
  path: string;
  /** content type of request body */
  type?: ContentType;
  /** query params */
  query?: QueryParamsType;
  /** format of response (i.e. response.json() -> format: "json") */
  format?: ResponseFormat;
  /** request body */
  body?: unknown;
  /** base url */
  baseUrl?: string;
  /** request cancellation token */
  cancelToken?: CancelToken;
}

export type RequestParams = Omit<
  FullRequestParams,
  "body" | "method" | "query" | "path"
>;

export interface ApiConfig<SecurityDataType = unknown> {
  baseUrl?: string;
  baseApiParams?: Omit<RequestParams, "baseUrl" | "cancelToken" | "signal">;
  securityWorker?: (
    securityData: SecurityDataType | null,
  ) => Promise<RequestParams | void> | RequestParams | void;
  customFetch?: typeof fetch;
}

export interface HttpResponse<D extends unknown, E extends unknown = unknown>
  extends Response {
  data: D;
  error: E;
}

type CancelToken = Symbol | string | number;

export type ContentType =
  | "application/json"
  | "application/vnd.api+json"
  | "multipart/form-data"
  | "application/x-www-form-urlencoded"
  | "text/plain";

export class HttpClient<SecurityDataType = unknown> {
  public baseUrl: string = "";
  private securityData: SecurityDataType | null = null;
  private securityWorker?: ApiConfig<SecurityDataType>["securityWorker"];
  private abortControllers = new Map<CancelToken, AbortController>();
  private customFetch = (...fetchParams: Parameters<typeof fetch>) =>
    fetch(...fetchParams);

  private baseApiParams: RequestParams = {
    credentials: "same-origin",
    headers: {},
    redirect: "follow",
    referrerPolicy: "no-referrer",
  };

  constructor(apiConfig: ApiConfig<SecurityDataType> = {}) {
    Object.assign(this, apiConfig);
  }

  public setSecurityData = (data: SecurityDataType | null) => {
    this.securityData = data;
  };

  protected encodeQueryParam(key: string, value: any) {
    const encodedKey = encodeURIComponent(key);
    return `${encodedKey}=${encodeURIComponent(typeof value === "number" ? value : `${value}`)}`;
  }

  protected addQueryParam(query: QueryParamsType, key: string) {
    return this.encodeQueryParam(key, query[key]);
  }

  protected addArrayQueryParam(query: QueryParamsType, key: string) {
    const value = query[key];
    return value.map((v: any) => this.encodeQueryParam(key, v)).join("&");
  }

  protected toQueryString(rawQuery?: QueryParamsType): string {
    const query = rawQuery || {};
    const keys = Object.keys(query).filter(
      (key) => "undefined" !== typeof query[key],
    );
    return keys
      .map((key) =>
        Array.isArray(query[key])
          ? this.addArrayQueryParam(query, key)
          : this.addQueryParam(query, key),
      )
      .join("&");
  }

  protected addQueryParams(rawQuery?: QueryParamsType): string {
    const queryString = this.toQueryString(rawQuery);
    return queryString ? `?${queryString}` : "";
  }

  private contentFormatters: Record<ContentType, (input: any) => any> = {
    ["application/json"]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    ["application/vnd.api+json"]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    ["text/plain"]: (input: any) =>
      input !== null && typeof input !== "string"
        ? JSON.stringify(input)
        : input,
    ["multipart/form-data"]: (input: any) => {
      if (input instanceof FormData) {
        return input;
      }

      return Object.keys(input || {}).reduce((formData, key) => {
        const property = input[key];
        formData.append(
          key,
          property instanceof Blob
            ? property
            : typeof property === "object" && property !== null
              ? JSON.stringify(property)
              : `${property}`,
        );
        return formData;
      }, new FormData());
    },
    ["application/x-www-form-urlencoded"]: (input: any) =>
      this.toQueryString(input),
  };

  protected mergeRequestParams(
    params1: RequestParams,
    params2?: RequestParams,
  ): RequestParams {
    return {
      ...this.baseApiParams,
      ...params1,
      ...(params2 || {}),
      headers: {
        ...(this.baseApiParams.headers || {}),
        ...(params1.headers || {}),
        ...((params2 && params2.headers) || {}),
      },
    };
  }

  protected createAbortSignal = (
    cancelToken: CancelToken,
  ): AbortSignal | undefined => {
    if (this.abortControllers.has(cancelToken)) {
      const abortController = this.abortControllers.get(cancelToken);
      if (abortController) {
        return abortController.signal;
      }
      return void 0;
    }

    const abortController = new AbortController();
    this.abortControllers.set(cancelToken, abortController);
    return abortController.signal;
  };

  public abortRequest = (cancelToken: CancelToken) => {
    const abortController = this.abortControllers.get(cancelToken);

    if (abortController) {
      abortController.abort();
      this.abortControllers.delete(cancelToken);
    }
  };

  public request = async <T = any, E = any>({
    body,
    secure,
    path,
    type,
    query,
    format,
    baseUrl,
    cancelToken,
    ...params
  }: FullRequestParams): Promise<T> => {
    const secureParams =
      ((typeof secure === "boolean" ? secure : this.baseApiParams.secure) &&
        this.securityWorker &&
        (await this.securityWorker(this.securityData))) ||
      {};
    const requestParams = this.mergeRequestParams(params, secureParams);
    const queryString = query && this.toQueryString(query);
    const payloadFormatter = this.contentFormatters[type || "application/json"];
    const responseFormat = format || requestParams.format;

    return this.customFetch(
      `${baseUrl || this.baseUrl || ""}${path}${queryString ? `?${queryString}` : ""}`,
      {
        ...requestParams,
        headers: {
          ...(requestParams.headers || {}),
          ...(type && type !== "multipart/form-data"
            ? { "Content-Type": type }
            : {}),
        },
        signal:
          (cancelToken
            ? this.createAbortSignal(cancelToken)
            : requestParams.signal) || null,
        body:
          typeof body === "undefined" || body === null
            ? null
            : payloadFormatter(body),
      },
    ).then(async (response) => {
      const r = response as HttpResponse<T, E>;
      r.data = null as unknown as T;
      r.error = null as unknown as E;

      const responseToParse = responseFormat ? response.clone() : response;
      const data = !responseFormat
        ? r
        : await responseToParse[responseFormat]()
            .then((data) => {
              if (r.ok) {
                r.data = data;
              } else {
                r.error = data;
              }
              return r;
            })
            .catch((e) => {
              r.error = e;
              return r;
            });

      if (cancelToken) {
        this.abortControllers.delete(cancelToken);
      }

      if (!response.ok) throw data;
      return data.data;
    });
  };
}

/**
 * @title shop
 * @version 1.0.0
 */
export class Api<
  SecurityDataType extends unknown,
> extends HttpClient<SecurityDataType> {
  health = {
    /**
     * @description Open to everybody: load balancers have no account.
     *
     * @tags health
     * @name Live
     * @summary Is the process alive?
     * @request GET:/health/live
     */
    live: (params: RequestParams = {}) =>
      this.request<Health, Problem>({
        path: `/health/live`,
        method: "GET",
        format: "json",
        ...params,
      }),

    /**
     * @description Open to everybody: load balancers have no account.
     *
     * @tags health
     * @name Ready
     * @summary Can the process do its work?
     * @request GET:/health/ready
     */
    ready: (params: RequestParams = {}) =>
      this.request<Ready, Unready | Problem>({
        path: `/health/ready`,
        method: "GET",
        format: "json",
        ...params,
      }),

    /**
     * @description Open to everybody: load balancers have no account.
     *
     * @tags health
     * @name Check
     * @summary Can the process do its work?
     * @request GET:/health
     */
    check: (params: RequestParams = {}) =>
      this.request<Ready, Unready | Problem>({
        path: `/health`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  auth = {
    /**
     * @description A mail with a link is sent if there is such an account. The answer is the same, and as fast, if not. Open to everybody: whoever forgot the password has no token.
     *
     * @tags auth
     * @name ForgotPassword
     * @summary Ask for a new password
     * @request POST:/api/v1/auth/password/forgot
     */
    forgotPassword: (
      data: PasswordResetRequestInput,
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/api/v1/auth/password/forgot`,
        method: "POST",
        body: data,
        type: "application/json",
        ...params,
      }),

    /**
     * @description With the token of the link, which works once. All sessions end. Open to everybody: the link says who is asking.
     *
     * @tags auth
     * @name ResetPassword
     * @summary Choose a new password
     * @request POST:/api/v1/auth/password/reset
     */
    resetPassword: (data: PasswordResetInput, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/auth/password/reset`,
        method: "POST",
        body: data,
        type: "application/json",
        ...params,
      }),

    /**
     * @description With the token of the link, which works once. Open to everybody: the link says who is asking.
     *
     * @tags auth
     * @name ConfirmEmail
     * @summary Confirm an email
     * @request POST:/api/v1/auth/email/confirm
     */
    confirmEmail: (data: EmailConfirmationInput, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/auth/email/confirm`,
        method: "POST",
        body: data,
        type: "application/json",
        ...params,
      }),

    /**
     * @description Answers with a `token` for the header `Authorization: Bearer …`, and a `refreshToken` for the time after it, in the body or in a cookie. Open to everybody: this is where the token comes from.
     *
     * @tags auth
     * @name Login
     * @summary Log in
     * @request POST:/api/v1/auth/login
     */
    login: (data: LoginRequestInput, params: RequestParams = {}) =>
      this.request<LoginResponse, Problem>({
        path: `/api/v1/auth/login`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description A refresh token works once. The one in the cookie is exchanged for a `{}`. Open to everybody: the refresh token says who is asking.
     *
     * @tags auth
     * @name Refresh
     * @summary Exchange a refresh token for the next pair of tokens
     * @request POST:/api/v1/auth/refresh
     */
    refresh: (data: RefreshRequestInput, params: RequestParams = {}) =>
      this.request<LoginResponse, Problem>({
        path: `/api/v1/auth/refresh`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs a login.
     *
     * @tags auth
     * @name Logout
     * @summary Log out
     * @request POST:/api/v1/auth/logout
     * @secure
     */
    logout: (params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/auth/logout`,
        method: "POST",
        secure: true,
        ...params,
      }),

    /**
     * @description Needs a login.
     *
     * @tags auth
     * @name LogoutEverywhere
     * @summary Log out on every device
     * @request POST:/api/v1/auth/logout-everywhere
     * @secure
     */
    logoutEverywhere: (params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/auth/logout-everywhere`,
        method: "POST",
        secure: true,
        ...params,
      }),

    /**
     * @description The password has at least twelve characters. Log in afterwards. Open to everybody: newcomers have no account yet.
     *
     * @tags auth
     * @name Register
     * @summary Make an account
     * @request POST:/api/v1/auth/register
     */
    register: (data: RegistrationInput, params: RequestParams = {}) =>
      this.request<User, Problem>({
        path: `/api/v1/auth/register`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),
  };
  users = {
    /**
     * @description Needs a login.
     *
     * @tags users
     * @name EmailState
     * @summary See whether your email is confirmed
     * @request GET:/api/v1/users/me/email
     * @secure
     */
    emailState: (params: RequestParams = {}) =>
      this.request<EmailState, Problem>({
        path: `/api/v1/users/me/email`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs a login.
     *
     * @tags users
     * @name ChangeEmail
     * @summary Change the email that you log in with
     * @request POST:/api/v1/users/me/email
     * @secure
     */
    changeEmail: (data: EmailChangeInput, params: RequestParams = {}) =>
      this.request<User, Problem>({
        path: `/api/v1/users/me/email`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs a login.
     *
     * @tags users
     * @name SendConfirmation
     * @summary Have the link sent again that confirms your email
     * @request POST:/api/v1/users/me/email/confirmation
     * @secure
     */
    sendConfirmation: (params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/users/me/email/confirmation`,
        method: "POST",
        secure: true,
        ...params,
      }),

    /**
     * @description Needs a login.
     *
     * @tags users
     * @name Me
     * @summary See your account
     * @request GET:/api/v1/users/me
     * @secure
     */
    me: (params: RequestParams = {}) =>
      this.request<User, Problem>({
        path: `/api/v1/users/me`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs a login.
     *
     * @tags users
     * @name UpdateMe
     * @summary Change your name
     * @request PATCH:/api/v1/users/me
     * @secure
     */
    updateMe: (data: ProfileUpdateInput, params: RequestParams = {}) =>
      this.request<User, Problem>({
        path: `/api/v1/users/me`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs a login.
     *
     * @tags users
     * @name ChangePassword
     * @summary Change your password
     * @request POST:/api/v1/users/me/password
     * @secure
     */
    changePassword: (data: PasswordChangeInput, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/users/me/password`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),
  };
  apiKeys = {
    /**
     * @description Needs `can_use_api_keys` in the workspace.
     *
     * @tags api-keys
     * @name List
     * @summary List the API keys of a workspace
     * @request GET:/api/v1/workspaces/{workspaceId}/api-keys
     * @secure
     */
    list: (
      workspaceId: string,
      query?: {
        /**
         * @min 1
         * @max 100
         * @default 20
         */
        limit?: number;
        /**
         * @min 0
         * @max 1000000
         * @default 0
         */
        offset?: number;
        /**
         * @maxLength 4000
         * @example "MjAzMC0wMS0zMVQxMDowMDowMC4wMDAwMDBaLzNmMmI2YzFlLThkNDctNGMwYS05ZTU1LTFiN2YwYTJkNmMzNA"
         */
        cursor?: string;
        /** @default "false" */
        total?: "true" | "false";
      },
      params: RequestParams = {},
    ) =>
      this.request<ApiKeyPage, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/api-keys`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description The `token` of the answer is the key itself, and is shown this once. Needs `can_use_api_keys` in the workspace.
     *
     * @tags api-keys
     * @name Create
     * @summary Make an API key
     * @request POST:/api/v1/workspaces/{workspaceId}/api-keys
     * @secure
     */
    create: (
      workspaceId: string,
      data: ApiKeyCreateInput,
      params: RequestParams = {},
    ) =>
      this.request<ApiKeyCreated, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/api-keys`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_use_api_keys` in the workspace.
     *
     * @tags api-keys
     * @name Scopes
     * @summary List what you can let an API key do
     * @request GET:/api/v1/workspaces/{workspaceId}/api-key-scopes
     * @secure
     */
    scopes: (workspaceId: string, params: RequestParams = {}) =>
      this.request<ApiKeyScope[], Problem>({
        path: `/api/v1/workspaces/${workspaceId}/api-key-scopes`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_use_api_keys` in the workspace.
     *
     * @tags api-keys
     * @name Revoke
     * @summary Revoke an API key
     * @request DELETE:/api/v1/workspaces/{workspaceId}/api-keys/{apiKeyId}
     * @secure
     */
    revoke: (
      workspaceId: string,
      apiKeyId: string,
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/api-keys/${apiKeyId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),
  };
  invitations = {
    /**
     * @description Those that wait to be accepted, the newest first. Needs `can_manage_members` in the workspace.
     *
     * @tags invitations
     * @name List
     * @summary List the invitations to a workspace
     * @request GET:/api/v1/workspaces/{workspaceId}/invitations
     * @secure
     */
    list: (workspaceId: string, params: RequestParams = {}) =>
      this.request<Invitation[], Problem>({
        path: `/api/v1/workspaces/${workspaceId}/invitations`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description By mail, with or without an account. Who is invited again gets another link, and the earlier one works no more. Needs `can_manage_members` in the workspace.
     *
     * @tags invitations
     * @name Create
     * @summary Invite somebody to a workspace
     * @request POST:/api/v1/workspaces/{workspaceId}/invitations
     * @secure
     */
    create: (
      workspaceId: string,
      data: InvitationCreateInput,
      params: RequestParams = {},
    ) =>
      this.request<Invitation, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/invitations`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_manage_members` in the workspace.
     *
     * @tags invitations
     * @name Withdraw
     * @summary Withdraw an invitation
     * @request DELETE:/api/v1/workspaces/{workspaceId}/invitations/{invitationId}
     * @secure
     */
    withdraw: (
      workspaceId: string,
      invitationId: string,
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/invitations/${invitationId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Open to everybody: the link says who is asking.
     *
     * @tags invitations
     * @name Preview
     * @summary See what an invitation is about
     * @request POST:/api/v1/invitations/preview
     */
    preview: (data: InvitationTokenInput, params: RequestParams = {}) =>
      this.request<InvitationPreview, Problem>({
        path: `/api/v1/invitations/preview`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description It is for the email that it was sent to. Needs a login.
     *
     * @tags invitations
     * @name Accept
     * @summary Accept an invitation
     * @request POST:/api/v1/invitations/accept
     * @secure
     */
    accept: (data: InvitationTokenInput, params: RequestParams = {}) =>
      this.request<InvitationAccepted, Problem>({
        path: `/api/v1/invitations/accept`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Also where registration is closed. Log in afterwards. Open to everybody: newcomers have no account yet.
     *
     * @tags invitations
     * @name Register
     * @summary Make an account with an invitation, and accept it
     * @request POST:/api/v1/invitations/register
     */
    register: (data: InvitationRegistrationInput, params: RequestParams = {}) =>
      this.request<InvitationAccepted, Problem>({
        path: `/api/v1/invitations/register`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),
  };
  invoices = {
    /**
     * @description Needs `can_view_invoices` in the workspace.
     *
     * @tags invoices
     * @name List
     * @summary List the invoices of a workspace
     * @request GET:/api/v1/workspaces/{workspaceId}/invoices
     * @secure
     */
    list: (
      workspaceId: string,
      query?: {
        /**
         * @min 1
         * @max 100
         * @default 20
         */
        limit?: number;
        /**
         * @min 0
         * @max 1000000
         * @default 0
         */
        offset?: number;
        /**
         * @maxLength 4000
         * @example "WyItY3JlYXRlZEF0IiwiMjAzMC0wMS0zMVQxMDowMDowMC4wMDAwMDBaIl0vM2YyYjZjMWUtOGQ0Ny00YzBhLTllNTUtMWI3ZjBhMmQ2YzM0"
         */
        cursor?: string;
        /** @default "false" */
        total?: "true" | "false";
        /** @example "1.5" */
        amountFrom?: string;
        /** @example "1.5" */
        amountTo?: string;
        /**
         * @maxItems 3
         * @minItems 1
         */
        status?: ("draft" | "sent" | "paid")[];
        /** @format date */
        dueOnFrom?: string;
        /** @format date */
        dueOnTo?: string;
        /** @format date-time */
        createdAtFrom?: string;
        /** @format date-time */
        createdAtTo?: string;
        /** @format date-time */
        updatedAtFrom?: string;
        /** @format date-time */
        updatedAtTo?: string;
        /**
         * @minLength 1
         * @maxLength 100
         */
        search?: string;
        /** @default "-createdAt" */
        sort?:
          | "number"
          | "-number"
          | "amount"
          | "-amount"
          | "status"
          | "-status"
          | "dueOn"
          | "-dueOn"
          | "createdAt"
          | "-createdAt"
          | "updatedAt"
          | "-updatedAt";
      },
      params: RequestParams = {},
    ) =>
      this.request<InvoicePage, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/invoices`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_manage_invoices` in the workspace.
     *
     * @tags invoices
     * @name Create
     * @summary Create a new invoice
     * @request POST:/api/v1/workspaces/{workspaceId}/invoices
     * @secure
     */
    create: (
      workspaceId: string,
      data: InvoiceCreateInput,
      params: RequestParams = {},
    ) =>
      this.request<Invoice, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/invoices`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_view_invoices` in the workspace.
     *
     * @tags invoices
     * @name Export
     * @summary Export the invoices of a workspace as CSV
     * @request GET:/api/v1/workspaces/{workspaceId}/invoices/export
     * @secure
     */
    export: (
      workspaceId: string,
      query?: {
        /** @example "1.5" */
        amountFrom?: string;
        /** @example "1.5" */
        amountTo?: string;
        /**
         * @maxItems 3
         * @minItems 1
         */
        status?: ("draft" | "sent" | "paid")[];
        /** @format date */
        dueOnFrom?: string;
        /** @format date */
        dueOnTo?: string;
        /** @format date-time */
        createdAtFrom?: string;
        /** @format date-time */
        createdAtTo?: string;
        /** @format date-time */
        updatedAtFrom?: string;
        /** @format date-time */
        updatedAtTo?: string;
        /**
         * @minLength 1
         * @maxLength 100
         */
        search?: string;
        /** @default "-createdAt" */
        sort?:
          | "number"
          | "-number"
          | "amount"
          | "-amount"
          | "status"
          | "-status"
          | "dueOn"
          | "-dueOn"
          | "createdAt"
          | "-createdAt"
          | "updatedAt"
          | "-updatedAt";
      },
      params: RequestParams = {},
    ) =>
      this.request<File, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/invoices/export`,
        method: "GET",
        query: query,
        secure: true,
        ...params,
      }),

    /**
     * @description Needs `can_view_invoices` in the workspace.
     *
     * @tags invoices
     * @name Get
     * @summary See one invoice
     * @request GET:/api/v1/workspaces/{workspaceId}/invoices/{invoiceId}
     * @secure
     */
    get: (workspaceId: string, invoiceId: string, params: RequestParams = {}) =>
      this.request<Invoice, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/invoices/${invoiceId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_manage_invoices` in the workspace.
     *
     * @tags invoices
     * @name Update
     * @summary Change one invoice
     * @request PATCH:/api/v1/workspaces/{workspaceId}/invoices/{invoiceId}
     * @secure
     */
    update: (
      workspaceId: string,
      invoiceId: string,
      data: InvoiceUpdateInput,
      params: RequestParams = {},
    ) =>
      this.request<Invoice, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/invoices/${invoiceId}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_manage_invoices` in the workspace.
     *
     * @tags invoices
     * @name Remove
     * @summary Delete one invoice
     * @request DELETE:/api/v1/workspaces/{workspaceId}/invoices/{invoiceId}
     * @secure
     */
    remove: (
      workspaceId: string,
      invoiceId: string,
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/invoices/${invoiceId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),
  };
  orderItems = {
    /**
     * @description Needs `can_view_order_items` in the workspace.
     *
     * @tags order-items
     * @name List
     * @summary List the order items of a workspace
     * @request GET:/api/v1/workspaces/{workspaceId}/order-items
     * @secure
     */
    list: (
      workspaceId: string,
      query?: {
        /**
         * @min 1
         * @max 100
         * @default 20
         */
        limit?: number;
        /**
         * @min 0
         * @max 1000000
         * @default 0
         */
        offset?: number;
        /**
         * @maxLength 4000
         * @example "WyItY3JlYXRlZEF0IiwiMjAzMC0wMS0zMVQxMDowMDowMC4wMDAwMDBaIl0vM2YyYjZjMWUtOGQ0Ny00YzBhLTllNTUtMWI3ZjBhMmQ2YzM0"
         */
        cursor?: string;
        /** @default "false" */
        total?: "true" | "false";
        /**
         * @min -2147483648
         * @max 2147483647
         */
        quantityFrom?: number;
        /**
         * @min -2147483648
         * @max 2147483647
         */
        quantityTo?: number;
        gift?: "true" | "false";
        /** @format date-time */
        createdAtFrom?: string;
        /** @format date-time */
        createdAtTo?: string;
        /** @format date-time */
        updatedAtFrom?: string;
        /** @format date-time */
        updatedAtTo?: string;
        /**
         * @minLength 1
         * @maxLength 100
         */
        search?: string;
        /** @default "-createdAt" */
        sort?:
          | "title"
          | "-title"
          | "quantity"
          | "-quantity"
          | "gift"
          | "-gift"
          | "createdAt"
          | "-createdAt"
          | "updatedAt"
          | "-updatedAt";
      },
      params: RequestParams = {},
    ) =>
      this.request<OrderItemPage, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/order-items`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_manage_order_items` in the workspace.
     *
     * @tags order-items
     * @name Create
     * @summary Create a new order item
     * @request POST:/api/v1/workspaces/{workspaceId}/order-items
     * @secure
     */
    create: (
      workspaceId: string,
      data: OrderItemCreateInput,
      params: RequestParams = {},
    ) =>
      this.request<OrderItem, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/order-items`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_view_order_items` in the workspace.
     *
     * @tags order-items
     * @name Export
     * @summary Export the order items of a workspace as CSV
     * @request GET:/api/v1/workspaces/{workspaceId}/order-items/export
     * @secure
     */
    export: (
      workspaceId: string,
      query?: {
        /**
         * @min -2147483648
         * @max 2147483647
         */
        quantityFrom?: number;
        /**
         * @min -2147483648
         * @max 2147483647
         */
        quantityTo?: number;
        gift?: "true" | "false";
        /** @format date-time */
        createdAtFrom?: string;
        /** @format date-time */
        createdAtTo?: string;
        /** @format date-time */
        updatedAtFrom?: string;
        /** @format date-time */
        updatedAtTo?: string;
        /**
         * @minLength 1
         * @maxLength 100
         */
        search?: string;
        /** @default "-createdAt" */
        sort?:
          | "title"
          | "-title"
          | "quantity"
          | "-quantity"
          | "gift"
          | "-gift"
          | "createdAt"
          | "-createdAt"
          | "updatedAt"
          | "-updatedAt";
      },
      params: RequestParams = {},
    ) =>
      this.request<File, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/order-items/export`,
        method: "GET",
        query: query,
        secure: true,
        ...params,
      }),

    /**
     * @description Needs `can_view_order_items` in the workspace.
     *
     * @tags order-items
     * @name Get
     * @summary See one order item
     * @request GET:/api/v1/workspaces/{workspaceId}/order-items/{orderItemId}
     * @secure
     */
    get: (
      workspaceId: string,
      orderItemId: string,
      params: RequestParams = {},
    ) =>
      this.request<OrderItem, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/order-items/${orderItemId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_manage_order_items` in the workspace.
     *
     * @tags order-items
     * @name Update
     * @summary Change one order item
     * @request PATCH:/api/v1/workspaces/{workspaceId}/order-items/{orderItemId}
     * @secure
     */
    update: (
      workspaceId: string,
      orderItemId: string,
      data: OrderItemUpdateInput,
      params: RequestParams = {},
    ) =>
      this.request<OrderItem, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/order-items/${orderItemId}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_manage_order_items` in the workspace.
     *
     * @tags order-items
     * @name Remove
     * @summary Delete one order item
     * @request DELETE:/api/v1/workspaces/{workspaceId}/order-items/{orderItemId}
     * @secure
     */
    remove: (
      workspaceId: string,
      orderItemId: string,
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/order-items/${orderItemId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Needs `can_manage_order_items` in the workspace.
     *
     * @tags order-items
     * @name Removed
     * @summary List the removed order items of a workspace
     * @request GET:/api/v1/workspaces/{workspaceId}/order-items/removed
     * @secure
     */
    removed: (
      workspaceId: string,
      query?: {
        /**
         * @min 1
         * @max 100
         * @default 20
         */
        limit?: number;
        /**
         * @min 0
         * @max 1000000
         * @default 0
         */
        offset?: number;
        /**
         * @maxLength 4000
         * @example "WyItY3JlYXRlZEF0IiwiMjAzMC0wMS0zMVQxMDowMDowMC4wMDAwMDBaIl0vM2YyYjZjMWUtOGQ0Ny00YzBhLTllNTUtMWI3ZjBhMmQ2YzM0"
         */
        cursor?: string;
        /** @default "false" */
        total?: "true" | "false";
        /**
         * @min -2147483648
         * @max 2147483647
         */
        quantityFrom?: number;
        /**
         * @min -2147483648
         * @max 2147483647
         */
        quantityTo?: number;
        gift?: "true" | "false";
        /** @format date-time */
        createdAtFrom?: string;
        /** @format date-time */
        createdAtTo?: string;
        /** @format date-time */
        updatedAtFrom?: string;
        /** @format date-time */
        updatedAtTo?: string;
        /**
         * @minLength 1
         * @maxLength 100
         */
        search?: string;
        /** @default "-createdAt" */
        sort?:
          | "title"
          | "-title"
          | "quantity"
          | "-quantity"
          | "gift"
          | "-gift"
          | "createdAt"
          | "-createdAt"
          | "updatedAt"
          | "-updatedAt";
      },
      params: RequestParams = {},
    ) =>
      this.request<RemovedOrderItemPage, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/order-items/removed`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_manage_order_items` in the workspace.
     *
     * @tags order-items
     * @name Restore
     * @summary Bring one removed order item back
     * @request POST:/api/v1/workspaces/{workspaceId}/order-items/{orderItemId}/restore
     * @secure
     */
    restore: (
      workspaceId: string,
      orderItemId: string,
      params: RequestParams = {},
    ) =>
      this.request<OrderItem, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/order-items/${orderItemId}/restore`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_purge_order_items` in the workspace.
     *
     * @tags order-items
     * @name Purge
     * @summary Delete one removed order item for good
     * @request DELETE:/api/v1/workspaces/{workspaceId}/order-items/{orderItemId}/purge
     * @secure
     */
    purge: (
      workspaceId: string,
      orderItemId: string,
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/order-items/${orderItemId}/purge`,
        method: "DELETE",
        secure: true,
        ...params,
      }),
  };
  roles = {
    /**
     * @description Needs `can_view_roles` in the workspace.
     *
     * @tags roles
     * @name Permissions
     * @summary List the permissions that roles can hold
     * @request GET:/api/v1/workspaces/{workspaceId}/permissions
     * @secure
     */
    permissions: (workspaceId: string, params: RequestParams = {}) =>
      this.request<Permission[], Problem>({
        path: `/api/v1/workspaces/${workspaceId}/permissions`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_manage_roles` in the workspace.
     *
     * @tags roles
     * @name Create
     * @summary Make a role
     * @request POST:/api/v1/workspaces/{workspaceId}/roles
     * @secure
     */
    create: (
      workspaceId: string,
      data: RoleCreateInput,
      params: RequestParams = {},
    ) =>
      this.request<Role, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/roles`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_view_roles` in the workspace.
     *
     * @tags roles
     * @name List
     * @summary List the roles of a workspace
     * @request GET:/api/v1/workspaces/{workspaceId}/roles
     * @secure
     */
    list: (workspaceId: string, params: RequestParams = {}) =>
      this.request<Role[], Problem>({
        path: `/api/v1/workspaces/${workspaceId}/roles`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_manage_roles` in the workspace.
     *
     * @tags roles
     * @name Update
     * @summary Rename a role, or change what it may do
     * @request PATCH:/api/v1/workspaces/{workspaceId}/roles/{name}
     * @secure
     */
    update: (
      workspaceId: string,
      name: string,
      data: RoleUpdateInput,
      params: RequestParams = {},
    ) =>
      this.request<Role, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/roles/${name}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description A role that members have is kept. Needs `can_manage_roles` in the workspace.
     *
     * @tags roles
     * @name Remove
     * @summary Delete a role
     * @request DELETE:/api/v1/workspaces/{workspaceId}/roles/{name}
     * @secure
     */
    remove: (workspaceId: string, name: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/roles/${name}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),
  };
  sessions = {
    /**
     * @description Needs a login.
     *
     * @tags sessions
     * @name List
     * @summary List your logins
     * @request GET:/api/v1/sessions
     * @secure
     */
    list: (params: RequestParams = {}) =>
      this.request<Session[], Problem>({
        path: `/api/v1/sessions`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs a login.
     *
     * @tags sessions
     * @name Remove
     * @summary End one of your logins
     * @request DELETE:/api/v1/sessions/{sessionId}
     * @secure
     */
    remove: (sessionId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/sessions/${sessionId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),
  };
  systemUsers = {
    /**
     * @description Needs `can_manage_users` in the whole system.
     *
     * @tags system-users
     * @name List
     * @summary List all users
     * @request GET:/api/v1/system/users
     * @secure
     */
    list: (
      query?: {
        /**
         * @min 1
         * @max 100
         * @default 20
         */
        limit?: number;
        /**
         * @min 0
         * @max 1000000
         * @default 0
         */
        offset?: number;
        /**
         * @maxLength 4000
         * @example "MjAzMC0wMS0zMVQxMDowMDowMC4wMDAwMDBaLzNmMmI2YzFlLThkNDctNGMwYS05ZTU1LTFiN2YwYTJkNmMzNA"
         */
        cursor?: string;
        /** @default "false" */
        total?: "true" | "false";
        /** @maxLength 255 */
        email?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<SystemUserPage, Problem>({
        path: `/api/v1/system/users`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_manage_users` in the whole system.
     *
     * @tags system-users
     * @name Update
     * @summary Change a user’s standing
     * @request PATCH:/api/v1/system/users/{userId}
     * @secure
     */
    update: (
      userId: string,
      data: SystemUserUpdateInput,
      params: RequestParams = {},
    ) =>
      this.request<SystemUser, Problem>({
        path: `/api/v1/system/users/${userId}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),
  };
  workspaces = {
    /**
     * @description Counted in the background: `countedAt` says when. Needs `can_view_workspace` in the workspace.
     *
     * @tags workspaces
     * @name Totals
     * @summary See how much a workspace holds
     * @request GET:/api/v1/workspaces/{workspaceId}/totals
     * @secure
     */
    totals: (workspaceId: string, params: RequestParams = {}) =>
      this.request<WorkspaceTotal[], Problem>({
        path: `/api/v1/workspaces/${workspaceId}/totals`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs a login.
     *
     * @tags workspaces
     * @name List
     * @summary List your workspaces
     * @request GET:/api/v1/workspaces
     * @secure
     */
    list: (params: RequestParams = {}) =>
      this.request<Workspace[], Problem>({
        path: `/api/v1/workspaces`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description You are its first admin. Needs a login.
     *
     * @tags workspaces
     * @name Create
     * @summary Make a workspace
     * @request POST:/api/v1/workspaces
     * @secure
     */
    create: (data: WorkspaceCreateInput, params: RequestParams = {}) =>
      this.request<Workspace, Problem>({
        path: `/api/v1/workspaces`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description With what you may do there, and the apps that are enabled. Needs `can_view_workspace` in the workspace.
     *
     * @tags workspaces
     * @name Get
     * @summary See a workspace
     * @request GET:/api/v1/workspaces/{workspaceId}
     * @secure
     */
    get: (workspaceId: string, params: RequestParams = {}) =>
      this.request<WorkspaceDetail, Problem>({
        path: `/api/v1/workspaces/${workspaceId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_manage_workspace` in the workspace.
     *
     * @tags workspaces
     * @name Update
     * @summary Rename a workspace
     * @request PATCH:/api/v1/workspaces/{workspaceId}
     * @secure
     */
    update: (
      workspaceId: string,
      data: WorkspaceUpdateInput,
      params: RequestParams = {},
    ) =>
      this.request<WorkspaceDetail, Problem>({
        path: `/api/v1/workspaces/${workspaceId}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),
  };
  apps = {
    /**
     * @description Needs `can_view_workspace` in the workspace.
     *
     * @tags apps
     * @name List
     * @summary List the apps of a workspace
     * @request GET:/api/v1/workspaces/{workspaceId}/apps
     * @secure
     */
    list: (workspaceId: string, params: RequestParams = {}) =>
      this.request<WorkspaceApp[], Problem>({
        path: `/api/v1/workspaces/${workspaceId}/apps`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description What a disabled app is about is answered with 403 and `app_disabled`. Needs `can_manage_apps` in the workspace.
     *
     * @tags apps
     * @name Update
     * @summary Enable or disable an app
     * @request PUT:/api/v1/workspaces/{workspaceId}/apps/{slug}
     * @secure
     */
    update: (
      workspaceId: string,
      slug: string,
      data: WorkspaceAppUpdateInput,
      params: RequestParams = {},
    ) =>
      this.request<WorkspaceApp, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/apps/${slug}`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),
  };
  members = {
    /**
     * @description Needs `can_view_workspace` in the workspace.
     *
     * @tags members
     * @name List
     * @summary List the members of a workspace
     * @request GET:/api/v1/workspaces/{workspaceId}/members
     * @secure
     */
    list: (
      workspaceId: string,
      query?: {
        /**
         * @min 1
         * @max 100
         * @default 20
         */
        limit?: number;
        /**
         * @min 0
         * @max 1000000
         * @default 0
         */
        offset?: number;
        /**
         * @maxLength 4000
         * @example "MjAzMC0wMS0zMVQxMDowMDowMC4wMDAwMDBaLzNmMmI2YzFlLThkNDctNGMwYS05ZTU1LTFiN2YwYTJkNmMzNA"
         */
        cursor?: string;
        /** @default "false" */
        total?: "true" | "false";
      },
      params: RequestParams = {},
    ) =>
      this.request<WorkspaceMemberPage, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/members`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description By the email of an account that is there. Needs `can_manage_members` in the workspace.
     *
     * @tags members
     * @name Add
     * @summary Add a member
     * @request POST:/api/v1/workspaces/{workspaceId}/members
     * @secure
     */
    add: (
      workspaceId: string,
      data: WorkspaceMemberCreateInput,
      params: RequestParams = {},
    ) =>
      this.request<WorkspaceMember, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/members`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_manage_members` in the workspace.
     *
     * @tags members
     * @name ChangeRole
     * @summary Give a member another role
     * @request PATCH:/api/v1/workspaces/{workspaceId}/members/{userId}
     * @secure
     */
    changeRole: (
      workspaceId: string,
      userId: string,
      data: WorkspaceMemberUpdateInput,
      params: RequestParams = {},
    ) =>
      this.request<WorkspaceMember, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/members/${userId}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Needs `can_manage_members` in the workspace.
     *
     * @tags members
     * @name Remove
     * @summary Remove a member
     * @request DELETE:/api/v1/workspaces/{workspaceId}/members/{userId}
     * @secure
     */
    remove: (workspaceId: string, userId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/members/${userId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description The last admin stays. Needs `can_leave_workspace` in the workspace.
     *
     * @tags members
     * @name Leave
     * @summary Leave a workspace
     * @request POST:/api/v1/workspaces/{workspaceId}/leave
     * @secure
     */
    leave: (workspaceId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/workspaces/${workspaceId}/leave`,
        method: "POST",
        secure: true,
        ...params,
      }),
  };
}

export const api = new Api(apiConfig);
export const apiKeysApi = api.apiKeys;
export const appsApi = api.apps;
export const authApi = api.auth;
export const healthApi = api.health;
export const invitationsApi = api.invitations;
export const invoicesApi = api.invoices;
export const membersApi = api.members;
export const orderItemsApi = api.orderItems;
export const rolesApi = api.roles;
export const sessionsApi = api.sessions;
export const systemUsersApi = api.systemUsers;
export const usersApi = api.users;
export const workspacesApi = api.workspaces;
