let sink: (problem: unknown) => unknown = (problem) => console.error(problem)

export function note(problem: unknown) {
  return sink(problem)
}
