/** How to get the licence of protected content in this browser. */
export interface Protection {
  /** Name of the key system, e.g. `com.widevine.alpha`. */
  readonly keySystem: string;
  readonly licenceUrl: string;
  /** What the request for a licence carries. */
  readonly headers: Readonly<Record<string, string>>;
  /** The service certificate, where the key system wants one before its first request. */
  readonly certificate: { readonly url: string; readonly headers: Readonly<Record<string, string>> } | undefined;
}
