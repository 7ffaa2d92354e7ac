/** What one caller may do to the server at a time; 0 lifts a limit. */
export interface AdmissionLimits {
  /** Requests a second that one key, or one user's sessions, may make in the long run. */
  readonly ratePerSecond: number;
  /** Requests that it may make at once after a rest. */
  readonly rateBurst: number;
  /** Requests that it may have under way. */
  readonly throttleInFlight: number;
  /** Proofs a minute that may fail from one address. */
  readonly failedProofsPerMinute: number;
}
