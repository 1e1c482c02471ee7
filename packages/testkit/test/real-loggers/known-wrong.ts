export const KNOWN_WRONG: readonly KnownWrong[] = []
