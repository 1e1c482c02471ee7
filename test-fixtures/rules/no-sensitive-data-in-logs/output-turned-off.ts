// Good: what goes straight to the terminal is left out by an option.
// @options { "sinks": ["log"] }
export function show(password: string) {
  process.stdout.write(`password: ${password}\n`)
}
