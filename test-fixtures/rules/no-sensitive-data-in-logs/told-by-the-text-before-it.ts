// A value whose name says nothing is what the text in front of it says.
export function send(code: string, value: string) {
  console.log(`verification code ${code}`) //! no-sensitive-data-in-logs(reaches) "'verification code'"
  console.log(`New password: "${value}"`) //! no-sensitive-data-in-logs(reaches) "'password'"
  console.log(`Your API key is ${value}`) //! no-sensitive-data-in-logs(reaches) "'API key'"
}
