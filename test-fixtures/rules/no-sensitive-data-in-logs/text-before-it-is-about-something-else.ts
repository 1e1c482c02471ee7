// The text in front of a value names no secret, or something that the value is for, or the value has a name of its own.
export function send(code: number, value: string, user: string) {
  console.log(`exit code ${code}, status code ${code}`)
  console.log(`Unexpected token ${value}`)
  console.log(`Wrong password for ${value}`)
  console.log(`No password: ${user}`)
  console.log(`password length: ${value}`)
}
