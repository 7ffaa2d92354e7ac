import { describe, expect, it } from 'vitest';
import { success } from '../../server-for-tests.ts';
import { playhead } from '../cli-for-tests.ts';

const ACCESS = {
  status: 'active',
  company_id: 'q7Rw2mXc0WkYt7Qe',
  created_at: '2026-11-25T09:30:00.000+00:00',
  key_created_at: '2026-11-25T09:30:00.000+00:00',
  key_created_by: 'AK',
};

describe('playhead media-analytics', () => {
  it('shows the company id, and says how to get one', async () => {
    const { stdout } = await playhead(['media-analytics', 'show'], () => success(ACCESS));
    expect(stdout).toContain('Company id:  q7Rw2mXc0WkYt7Qe\n');
    const none = { ...ACCESS, status: 'inactive', company_id: null, key_created_at: null, key_created_by: null };
    expect((await playhead(['media-analytics', 'show'], () => success(none))).stdout).toContain(
      'playhead media-analytics new-key',
    );
  });

  it('makes a key and prints it', async () => {
    const answer = () => success({ ...ACCESS, api_key: 'K1' });
    const { stdout, requests } = await playhead(['media-analytics', 'new-key', '--yes'], answer);
    expect(requests[0]).toMatchObject({ method: 'POST', target: '/api/v1/media-analytics/key' });
    expect(stdout).toContain('API key:     K1\n');
  });
});
