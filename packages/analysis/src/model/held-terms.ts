// Sensitive terms that count only as a field of certain objects.

/** `session.id`, not `delivery.id`. */
export interface HeldTerms {
  readonly terms: readonly string[]
  /** Words, one of which the object's name must have; default: any name will do, or none. */
  readonly holders?: readonly string[]
  /** Last words of names that are something else: `sessionProxy.id`. */
  readonly unless?: readonly string[]
  /** The term must be the whole name. */
  readonly isWhole?: true
}
