import { createClient, isBusinessError, isGatewayError, PlayheadNetworkError } from '@playhead/sdk';

const { PLAYHEAD_URL = 'http://127.0.0.1:8080', PLAYHEAD_ACCESS_KEY = '', PLAYHEAD_SECRET_KEY = '' } = process.env;
const { players } = createClient({
  baseUrl: PLAYHEAD_URL,
  accessKey: PLAYHEAD_ACCESS_KEY,
  secretKey: PLAYHEAD_SECRET_KEY,
  timeoutMs: 10_000,
});

try {
  await players.view(999_999);
} catch (error) {
  if (isBusinessError(error, 4801)) console.log('There is no such player.');
  else if (isGatewayError(error, 'permissionDenied')) console.log('This key may not see players.');
  else if (isGatewayError(error, 'quotaExceeded')) console.log(`Again in ${error.retryAfterMs ?? 0} ms.`);
  else if (error instanceof PlayheadNetworkError) console.log(error.message);
  else throw error;
}
