/// <reference types="node" />
import type { IncomingMessage } from 'node:http';
import { type ContentKey, encryptInit, encryptSegment } from './encrypt-cmaf.ts';
import { DASH } from './stage.ts';
import { demoFile } from './streams.ts';
import type { Intercepted, TestSite } from './test-site.ts';

const CONTENT_KEY: ContentKey = {
  id: Buffer.from('00112233445566778899aabbccddeeff', 'hex'),
  key: Buffer.from('0f1e2d3c4b5a69788796a5b4c3d2e1f0', 'hex'),
};

/** Where licences are, and the header without which there are none. */
export const LICENCE = '/licence';
export const TOKEN_HEADER = { 'x-drm-token': 'right' };

/** `drm` of a playlist item. */
export const drmWith = (headers: Readonly<Record<string, string>>, src?: string) => ({
  'org.w3.clearkey': { ...(src && { src }), licenseUri: LICENCE, licenseRequestHeader: headers },
});

/** The demo stream, encrypted on its way out, and its licence server. */
export const protectedMedia: TestSite['intercept'] = async (path, request) => {
  if (path === LICENCE) return licence(request);
  const [, file, folder] = /^\/media\/((?:(v\d+|audio)\/)?[\w.]+)$/.exec(path) ?? [];
  if (!file) return undefined;
  if (path === DASH) return { body: protectedManifest(String(await demoFile(file))) };
  if (!folder) return undefined;
  if (file.endsWith('.m3u8')) return { body: protectedPlaylist(String(await demoFile(file))) };
  if (file.endsWith('init.mp4')) return { body: encryptInit(await demoFile(file), CONTENT_KEY) };
  return { body: encryptSegment(await demoFile(file), folder !== 'audio', CONTENT_KEY) };
};

const CLEAR_KEY = 'urn:uuid:e2719d58-a985-b3c9-781a-b030af78d30e';

const protectedManifest = (manifest: string) =>
  manifest
    .replace('<MPD ', '<MPD xmlns:cenc="urn:mpeg:cenc:2013" ')
    .replaceAll(
      /(<AdaptationSet contentType="(?:video|audio)"[^>]*>)/g,
      `$1<ContentProtection schemeIdUri="urn:mpeg:dash:mp4protection:2011" value="cenc" cenc:default_KID="${uuid(CONTENT_KEY.id)}"/><ContentProtection schemeIdUri="${CLEAR_KEY}" value="ClearKey1.0"/>`,
    );

const protectedPlaylist = (playlist: string) => {
  const uri = `data:text/plain;base64,${CONTENT_KEY.id.toString('base64')}`;
  return playlist.replace(
    '#EXT-X-MAP',
    `#EXT-X-KEY:METHOD=SAMPLE-AES-CTR,KEYFORMAT="org.w3.clearkey",KEYFORMATVERSIONS="1",KEYID=0x${CONTENT_KEY.id.toString('hex')},URI="${uri}"\n#EXT-X-MAP`,
  );
};

const uuid = (id: Buffer) => id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** Clear Key's licence: the keys that were asked for, as JSON Web Keys. */
async function licence(request: IncomingMessage): Promise<Intercepted> {
  if (request.headers['x-drm-token'] !== 'right') return { status: 403, body: 'no right to it' };
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const { kids } = JSON.parse(body) as { kids: string[] };
  const keys = kids
    .filter((kid) => kid === CONTENT_KEY.id.toString('base64url'))
    .map((kid) => ({ kty: 'oct', kid, k: CONTENT_KEY.key.toString('base64url') }));
  return { type: 'application/json', body: JSON.stringify({ keys, type: 'temporary' }) };
}
