export function makeProblems(area: string) {
  return {
    note(problem: unknown) {
      return String(problem).length
    },
    area,
  }
}
