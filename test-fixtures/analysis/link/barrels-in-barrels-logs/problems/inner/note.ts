export function note(problem: unknown) {
  return console.error(problem)
}

export default function other() {
  return 1
}
