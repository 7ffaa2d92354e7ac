import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { handleError, handleNotFound } from './error-handler.ts';
import { GatewayFailure } from './failures.ts';

function appThatThrows(error: unknown) {
  const app = Fastify({ bodyLimit: 100 });
  app.setErrorHandler(handleError);
  app.setNotFoundHandler(handleNotFound);
  app.post('/', () => {
    throw error;
  });
  return app;
}

const post = (error: unknown, payload: string, contentType = 'application/json') =>
  appThatThrows(error).inject({ method: 'POST', url: '/', payload, headers: { 'content-type': contentType } });

describe('handleError', () => {
  it('sends a failure as its status and envelope, with Retry-After where there is one', async () => {
    const answer = await post(new GatewayFailure('rateLimited', 'Wait.', 7), '{}');
    expect(answer.statusCode).toBe(429);
    expect(answer.headers['retry-after']).toBe('7');
    expect(answer.json()).toEqual({ error: { errorCode: '420', message: 'Rate Limited', details: 'Wait.' } });
  });

  it('tells nobody what an unforeseen error said', async () => {
    const answer = await post(new Error('password=hunter2'), '{}');
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ error: { errorCode: '900', message: 'Unexpected Error' } });
    expect(answer.body).not.toContain('hunter2');
  });

  it.each([
    ['refused', Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' })],
    ['ended by its operator', Object.assign(new Error('terminating connection'), { code: '57P01' })],
    ['lost', new Error('Connection terminated unexpectedly')],
    ['refused at every address', new AggregateError([Object.assign(new Error('no'), { code: 'ECONNREFUSED' })])],
  ])('says that a store is away when its connection is %s, and not where it was', async (_how, error) => {
    const answer = await post(error, '{}');
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.json()).toMatchObject({ error: { errorCode: '500', message: 'Endpoint Error' } });
    expect(answer.body).not.toContain('10.0.0.7');
  });

  it.each([
    [
      'ended its statement',
      Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' }),
    ],
    ['had no free connection', new Error('timeout exceeded when trying to connect')],
    ['answered nothing', new Error('Query read timeout')],
  ])('says that a store took too long when it %s', async (_how, error) => {
    const answer = await post(error, '{}');
    expect(answer.statusCode).toBe(504);
    expect(answer.json()).toMatchObject({ error: { errorCode: '510', message: 'Endpoint Timeout' } });
  });

  it.each(['22021', '22P05', '22003', '22P02'])(
    'says that a value cannot be where PostgreSQL says %s',
    async (code) => {
      const answer = await post(Object.assign(new Error('invalid: hunter2'), { code }), '{}');
      expect(answer.statusCode).toBe(400);
      expect(answer.body).not.toContain('hunter2');
    },
  );

  it.each([
    ['a body that is no JSON', '{"a":', 'application/json', 400, '100'],
    ['an empty body', '', 'application/json', 400, '100'],
    ['a body of another type', 'a=b', 'application/x-www-form-urlencoded', 400, '100'],
    ['a body over the limit', JSON.stringify('x'.repeat(200)), 'application/json', 413, '430'],
  ])('answers %s in the documented shape', async (_what, payload, contentType, status, errorCode) => {
    const answer = await post(new Error('not reached'), payload, contentType);
    expect(answer.statusCode).toBe(status);
    expect(answer.json().error).toMatchObject({ errorCode, details: expect.stringMatching(/\.$/) });
  });
});

describe('handleNotFound', () => {
  it('names method and path, without the query that may hold a secret', async () => {
    const answer = await appThatThrows(undefined).inject('/nowhere?token=secret');
    expect(answer.statusCode).toBe(404);
    expect(answer.json().error).toMatchObject({ errorCode: '300', details: expect.stringContaining('GET /nowhere') });
    expect(answer.body).not.toContain('secret');
  });
});
