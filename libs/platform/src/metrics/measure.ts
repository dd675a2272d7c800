import type { ApolloServerPlugin } from '@apollo/server';
import type { NextFunction, Request, Response } from 'express';
import type { Metrics } from './metrics.ts';

/** Doors of the API by their first path segment; everything else is a page or a part of the web client. */
const DOORS = new Set(['graphql', 'files', 'thumbs', 'previews', 'pages', 'uploads', 'healthz', 'readyz', 'metrics']);

/** Measures every request until its answer is sent, or its sender is gone. */
export const measureRequests =
  (metrics: Metrics) =>
  (req: Request, res: Response, next: NextFunction): void => {
    const stop = metrics.requests.startTimer();
    const segment = req.path.split('/')[1] ?? '';
    const door = DOORS.has(segment) ? segment : 'web';
    res.once('close', () => stop({ door, method: req.method, status: res.writableFinished ? String(res.statusCode) : 'cut' }));
    next();
  };

/** Measures GraphQL by the first root field, which the schema has; what could not be read is `invalid`. */
export const measureOperations = (metrics: Metrics): ApolloServerPlugin => ({
  requestDidStart: async () => {
    const stop = metrics.operations.startTimer();
    return {
      willSendResponse: async ({ operation, response }) => {
        const [first] = operation?.selectionSet.selections ?? [];
        const name = first?.kind === 'Field' ? first.name.value : operation ? 'fragment' : 'invalid';
        const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
        stop({ operation: name, outcome: String(errors[0]?.extensions?.['code'] ?? 'ok') });
      },
    };
  },
});
