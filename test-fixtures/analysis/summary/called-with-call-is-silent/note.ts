let count = 0

export function note(problem: unknown) {
  count += problem instanceof TypeError ? 1 : 0
}
