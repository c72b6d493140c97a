import { subscribe } from 'node:diagnostics_channel';
import type { AgentOptions, IncomingMessage, ServerResponse } from 'node:http';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** A call of ours; Node's types do not know the options of an agent. */
interface Call {
  readonly request: { readonly agent?: { readonly options: AgentOptions } };
}

/** What Next leaves open where it hands calls on to the backend. */
export function guardForwarding() {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Exchange;
    appendCallerAddress(request);
    if (request.url?.startsWith('/api/')) hideBackend(response);
  });
  subscribe('http.client.request.start', (message) => {
    const { agent } = (message as Call).request;
    if (agent) letGoInTime(agent.options);
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

/**
 * Next keeps its connections to the backend open without end, so that the backend always closes first, and a call that is on
 * its way at that moment fails with ECONNRESET. Node heeds `Keep-Alive: timeout=72` of an answer, but only where the agent
 * has a limit of its own: with one the web is the first to let go, whatever the backend's limit is.
 */
function letGoInTime(options: AgentOptions) {
  options.timeout ??= 60_000;
}
