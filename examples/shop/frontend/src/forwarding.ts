import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** What Next leaves open where it hands calls on to the backend. */
export function guardForwarding() {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Exchange;
    appendCallerAddress(request);
    if (request.url?.startsWith('/api/')) hideBackend(response);
  });
}

/**
 * Next hands on whatever `X-Forwarded-For` a browser sends, so that anybody could pass for anybody at the backend. Like any
 * proxy the web appends the address that it is called from: the backend reads the list from its end, as far as `TRUST_PROXY`
 * says.
 */
function appendCallerAddress({ headers, socket }: IncomingMessage) {
  headers['x-forwarded-for'] = [headers['x-forwarded-for'], socket.remoteAddress]
    .filter(Boolean)
    .join(', ');
}

/** Next tells the browser where it has found the answer: an address within our network. */
function hideBackend(response: ServerResponse) {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    name === 'x-middleware-rewrite' ? response : setHeader(name, value);
}
