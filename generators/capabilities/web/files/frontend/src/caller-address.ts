import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/**
 * Next hands on whatever `X-Forwarded-For` a browser sends, so that anybody could pass for anybody at the backend. Like any
 * proxy the web appends the address that it is called from: the backend reads the list from its end, as far as `TRUST_PROXY`
 * says.
 */
export function appendCallerAddress() {
  subscribe('http.server.request.start', (message) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request;
    const before = headers['x-forwarded-for'];
    headers['x-forwarded-for'] = [before, socket.remoteAddress].filter(Boolean).join(', ');
  });
}
