// The address that a service sends its mail from is no person's; that of the recipient is.
// @preset strict
export function notify(fromEmail, userEmail) {
  console.log('from', fromEmail)
  console.log('to', userEmail)
  //                ^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
