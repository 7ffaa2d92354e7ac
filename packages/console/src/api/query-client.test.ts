import { PlayheadApiError } from '@playhead/sdk';
import { describe, expect, it, vi } from 'vitest';
import { createQueryClient } from './query-client.ts';

const failing = (code: string, status: number) => () =>
  Promise.reject(new PlayheadApiError({ code, status, message: 'As documented' }));

describe('createQueryClient', () => {
  it('tells when an answer says that nobody is signed in any more', async () => {
    const onSignedOut = vi.fn();
    const client = createQueryClient(onSignedOut);
    await expect(client.fetchQuery({ queryKey: ['a'], queryFn: failing('200', 401) })).rejects.toThrow();
    expect(onSignedOut).toHaveBeenCalledTimes(1);
  });

  it('keeps quiet about every other failure', async () => {
    const onSignedOut = vi.fn();
    const client = createQueryClient(onSignedOut);
    await expect(client.fetchQuery({ queryKey: ['a'], queryFn: failing('210', 401) })).rejects.toThrow();
    expect(onSignedOut).not.toHaveBeenCalled();
  });

  it('leaves trying again to the client below', async () => {
    const queryFn = vi.fn(failing('500', 503));
    await expect(createQueryClient(() => {}).fetchQuery({ queryKey: ['a'], queryFn })).rejects.toThrow();
    expect(queryFn).toHaveBeenCalledTimes(1);
  });
});
