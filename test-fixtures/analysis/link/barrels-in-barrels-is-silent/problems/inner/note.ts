export function note(problem: unknown) {
  return String(problem).length
}

export default function other() {
  return 1
}
