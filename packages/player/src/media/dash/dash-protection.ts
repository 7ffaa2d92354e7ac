import shaka from 'shaka-player/dist/shaka-player.dash-es2021.js';
import type { Protection } from '../drm/protection.ts';

/** Tells Shaka where to get a licence, and what to say there. */
export function protectDash(player: shaka.Player, { keySystem, licenceUrl, headers, certificate }: Protection): void {
  const advanced = certificate && { [keySystem]: { serverCertificateUri: certificate.url } };
  const drm = { servers: { [keySystem]: licenceUrl }, preferredKeySystems: [keySystem], ...(advanced && { advanced }) };
  player.configure({ drm });
  const { LICENSE, SERVER_CERTIFICATE } = shaka.net.NetworkingEngine.RequestType;
  player.getNetworkingEngine()?.registerRequestFilter((type: number, request: { headers: Record<string, string> }) => {
    if (type === LICENSE) Object.assign(request.headers, headers);
    if (type === SERVER_CERTIFICATE) Object.assign(request.headers, certificate?.headers);
  });
}
