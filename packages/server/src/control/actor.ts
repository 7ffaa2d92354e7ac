/** Who asks for a change, and for whose account. */
export interface Actor {
  readonly accountId: number;
  /** Email or access key, for the audit log. */
  readonly name: string;
}
