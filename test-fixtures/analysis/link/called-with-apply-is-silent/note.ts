export function note(problem: unknown) {
  return String(problem).length
}
