import type { HlsConfig } from 'hls.js';
import type { Protection } from '../drm/protection.ts';

/** Tells hls.js where to get a licence, and what to say there. */
export function hlsProtection({ keySystem, licenceUrl, headers, certificate }: Protection): Partial<HlsConfig> {
  const system = { licenseUrl: licenceUrl, ...(certificate && { serverCertificateUrl: certificate.url }) };
  return {
    emeEnabled: true,
    drmSystems: { [keySystem]: system },
    licenseXhrSetup: (xhr, url) => send(xhr, 'POST', url, headers),
    ...(certificate && {
      xhrSetup: (xhr: XMLHttpRequest, url: string) => {
        if (url === certificate.url) send(xhr, 'GET', url, certificate.headers);
      },
    }),
  };
}

/** Opens a request, which has to be before it can have headers. */
function send(xhr: XMLHttpRequest, method: string, url: string, headers: Protection['headers']): void {
  if (xhr.readyState === XMLHttpRequest.UNSENT) xhr.open(method, url, true);
  for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
}
