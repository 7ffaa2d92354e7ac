import { address, BOOLEAN, choice, FUNCTION, object, text } from './build-shape.ts';

/** Headers carry what authorises a licence. Web samples hold timestamps as numbers; apps take texts alone. */
const webHeaders = {
  kind: 'map',
  of: { kind: 'either', of: [text(16_384), { kind: 'number', isWhole: false }], isSecret: true },
  isSecret: true,
} as const;
const appHeaders = { kind: 'map', of: { ...text(16_384), isSecret: true }, isSecret: true } as const;

const keySystem = object({
  src: address(),
  licenseUri: address(),
  licenseRequestHeader: webHeaders,
  // FairPlay's, or Widevine's service certificate. VPE's guide has the one, its demos the other.
  certificateUrl: address(),
  certificateUri: address(),
  certificateRequestHeader: webHeaders,
});

/** `drm` of a playlist item: by key system on the web, flat in the apps. */
export const DRM_SHAPE = object({
  'com.widevine.alpha': keySystem,
  'com.microsoft.playready': keySystem,
  'com.apple.fps': keySystem,
  // Ours: the one that comes with every browser.
  'org.w3.clearkey': keySystem,
  type: choice(['fairplay', 'widevine']),
  licenseServer: address(),
  headers: appHeaders,
  certificateUrl: address(),
  certificateRequestHeader: appHeaders,
  base64Certificate: BOOLEAN,
  getLicense: FUNCTION,
});
