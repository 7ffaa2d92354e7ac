import { BUSINESS_ERRORS, GATEWAY_ERRORS, type GatewayErrorName, NATIVE_ERRORS } from '@playhead/contract/errors';
import { describe, expect, it } from 'vitest';
import { gatewayErrorName, isBusinessError, isGatewayError, isNativeError } from './error-families.ts';
import { PlayheadApiError, PlayheadNetworkError } from './errors.ts';

const answered = (status: number, code: string | number, message = '') =>
  new PlayheadApiError({ status, code: String(code), message });
const familiesOf = (error: unknown) => [isGatewayError(error), isBusinessError(error), isNativeError(error)];

describe('the families of errors', () => {
  it('puts every error of the contract into one', () => {
    for (const { status, code, message } of Object.values(GATEWAY_ERRORS)) {
      expect(familiesOf(answered(status, code, message)), code).toEqual([true, false, false]);
    }
    for (const code of Object.keys(BUSINESS_ERRORS)) {
      expect(familiesOf(answered(200, code)), code).toEqual([false, true, false]);
    }
    for (const [code, { status }] of Object.entries(NATIVE_ERRORS)) {
      expect(familiesOf(answered(status, code)), code).toEqual([false, false, true]);
    }
  });

  it('puts anything else into none', () => {
    for (const error of [
      answered(200, 'unreadable_answer'),
      new PlayheadNetworkError(new URL('http://localhost'), undefined),
      new Error('4805'),
      { code: '4805', status: 200 },
      undefined,
    ]) {
      expect(familiesOf(error)).toEqual([false, false, false]);
    }
  });

  it('tells codes apart', () => {
    expect(isBusinessError(answered(200, 4805), 4802, 4805)).toBe(true);
    expect(isBusinessError(answered(200, 4801), 4802, 4805)).toBe(false);
    expect(isNativeError(answered(409, 4901), 4901)).toBe(true);
    expect(isNativeError(answered(409, 4901), 4902)).toBe(false);
  });
});

describe('gatewayErrorName', () => {
  it('knows each by status, code and message', () => {
    for (const [name, { status, code, message }] of Object.entries(GATEWAY_ERRORS)) {
      expect(gatewayErrorName(answered(status, code, message))).toBe(name as GatewayErrorName);
    }
  });

  it('takes a message that it does not know for the general one', () => {
    expect(gatewayErrorName(answered(400, '100', 'Something new'))).toBe('badRequest');
  });

  it('tells authentication from permission, which have one status', () => {
    expect(isGatewayError(answered(401, '210', 'Permission Denied'), 'permissionDenied')).toBe(true);
    expect(isGatewayError(answered(401, '210', 'Permission Denied'), 'authenticationFailed')).toBe(false);
  });
});
