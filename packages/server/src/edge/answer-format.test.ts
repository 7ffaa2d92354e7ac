import { describe, expect, it } from 'vitest';
import { prefersXml } from './answer-format.ts';

describe('prefersXml', () => {
  it.each([
    [undefined, undefined, false],
    ['*/*', undefined, false],
    ['application/json', undefined, false],
    ['application/xml', undefined, true],
    ['text/xml', undefined, true],
    ['TEXT/XML; charset=utf-8', undefined, true],
    ['application/xml, application/json', undefined, false],
    ['application/xml, application/json;q=0.9', undefined, true],
    ['application/xml;q=0.5, application/json;q=0.6', undefined, false],
    ['application/xml;q=0', undefined, false],
    ['application/xml;q=0, */*', undefined, false],
    ['application/json;q=0, */*;q=0.1', undefined, true],
    ['text/*', undefined, true],
    ['application/*', undefined, false],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', undefined, true],
    ['text/html', undefined, false],
    ['', undefined, false],
    [';;,q=,/', undefined, false],
    [undefined, 'application/xml', true],
    ['*/*', 'text/xml; charset=utf-8', true],
    ['application/json', 'application/xml', false],
    ['application/json, application/xml', 'application/xml', false],
    [undefined, 'application/json', false],
  ])('Accept: %s with Content-Type: %s is XML: %s', (accept, contentType, expected) => {
    expect(prefersXml({ accept, 'content-type': contentType })).toBe(expected);
  });
});
