let failures = 0

export function reportFailure(problem: unknown) {
  if (problem instanceof TypeError) failures += 1
  return failures
}
