import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createError, type ErrorResponse, type Health, isRolecallError } from '@rolecall/contracts';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { collectMeasurements } from './collect-measurements.ts';

/** The HTTP server that tells how a process is. */
export interface Monitoring {
  /** Such as `http://127.0.0.1:9464`. */
  readonly url: string;
  close(): Promise<void>;
}

/** What is served, and where. */
export interface MonitoringOptions {
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Throws while the process cannot do its work; a coded error decides status and answer. */
  ready: () => Promise<void>;
}

/**
 * Serves `GET /metrics` (Prometheus' text format: what the packages of this process measure from now on, and Node's CPU, memory,
 * event-loop lag and the like), `GET /health/live` (whether the process answers) and `GET /health/ready` (whether it can
 * work), on a port of its own. Not for the open network: it asks for no key.
 *
 * @throws PORT_IN_USE if the port cannot be opened
 */
export async function startMonitoring({ host, port, ready }: MonitoringOptions): Promise<Monitoring> {
  const registry = new Registry();
  const routes: Record<string, (response: ServerResponse) => Promise<unknown>> = {
    '/metrics': async (response) => {
      const text = await registry.metrics();
      response.writeHead(200, { 'content-type': registry.contentType }).end(text);
    },
    '/health/live': async (response) => answer(response, 200, { status: 'ok' }),
    '/health/ready': async (response) => {
      await ready();
      answer(response, 200, { status: 'ok' });
    },
  };
  const server = createServer(async (request, response) => {
    try {
      const path = request.url?.split('?', 1)[0] ?? '';
      const route = Object.hasOwn(routes, path) && request.method === 'GET' ? routes[path] : undefined;
      if (route === undefined) throw createError('ROUTE_NOT_FOUND', { message: 'There is no such route.' });
      await route(response);
    } catch (error) {
      answerError(response, error);
    }
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const message = `METRICS_PORT ${port} of ${host} cannot be opened (${code}); set it to another.`;
    throw createError('PORT_IN_USE', { message, cause });
  }
  collectDefaultMetrics({ register: registry });
  registerReady(registry, ready);
  const stopCollecting = collectMeasurements(registry);
  const address = server.address() as AddressInfo;
  const shownHost = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${shownHost}:${address.port}`,
    async close() {
      stopCollecting();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function registerReady(registry: Registry, ready: () => Promise<void>): void {
  new Gauge({
    name: 'rolecall_ready',
    help: 'Whether this process can do its work, 0 or 1; the same as GET /health/ready',
    registers: [registry],
    async collect() {
      this.set(
        await ready().then(
          () => 1,
          () => 0,
        ),
      );
    },
  });
}

function answer(response: ServerResponse, status: number, body: Health | ErrorResponse): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

function answerError(response: ServerResponse, error: unknown): void {
  const { code, message, statusCode, details } = isRolecallError(error)
    ? error
    : createError('INTERNAL', { cause: error });
  answer(response, statusCode, {
    error: { code, message, requestId: randomUUID(), ...(details.length > 0 && { details: [...details] }) },
  });
}
