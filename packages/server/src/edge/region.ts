import type { FastifyRequest } from 'fastify';
import { isApiRequest } from './api-requests.ts';
import { GatewayFailure } from './failures.ts';

const REGION_HEADER = 'x-ncp-region_code';

/** VPE knows one region, and clients may name it. @throws GatewayFailure 400/100 where an API request names another. */
export function checkRegion(request: FastifyRequest): void {
  const region = request.headers[REGION_HEADER];
  if (!isApiRequest(request) || region === undefined || region === '') return;
  if (String(region).toUpperCase() !== 'KR') {
    throw new GatewayFailure('badRequest', `${REGION_HEADER} must be KR, or be left out.`);
  }
}
