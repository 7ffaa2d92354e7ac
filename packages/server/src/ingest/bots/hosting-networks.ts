/**
 * Autonomous systems that rent servers out, by number, as of June 2026: the names are those of `@ip-location-db/asn`. A choice of
 * large ones, not all there are. Missing on purpose are networks that people come through as well: Cloudflare, Fastly and Akamai's own
 * (iCloud Private Relay), Google's own (15169), and those of access providers that also host.
 */
export const HOSTING_NETWORKS: ReadonlySet<number> = new Set([
  16_509,
  14_618, // Amazon.com
  396_982, // Google LLC, the cloud
  8075, // Microsoft Corporation
  31_898, // Oracle Corporation
  36_351, // IBM Cloud
  45_102,
  37_963, // Alibaba
  132_203,
  45_090, // Tencent
  136_907,
  55_990, // Huawei Cloud
  23_576,
  135_354, // NAVER Cloud
  45_974, // NHNCLOUD
  152_232,
  9947, // kt cloud
  23_588, // KAKAO Enterprise
  17_589, // GABIA
  9371,
  9370,
  7684, // SAKURA Internet
  16_276, // OVH SAS
  24_940, // Hetzner Online GmbH
  14_061, // DigitalOcean
  63_949, // Akamai Connected Cloud (Linode)
  20_473, // The Constant Company (Vultr)
  12_876, // Scaleway SAS
  60_781,
  28_753,
  30_633, // Leaseweb
  51_167, // Contabo GmbH
  8560, // IONOS SE
  202_053, // UpCloud Ltd
  197_540, // netcup GmbH
  47_583, // Hostinger
  200_350, // Yandex.Cloud
  9009, // M247 Europe
  33_070,
  27_357, // Rackspace Hosting
  53_667, // FranTech Solutions
  40_676, // Psychz Networks
  29_802, // HIVELOCITY
  8100, // QuadraNet
  26_347, // New Dream Network (DreamHost)
  46_606, // Unified Layer
  26_496, // GoDaddy
  22_612, // Namecheap
]);
