// Whether cookies are sent over TLS only is no secret; the key that signs them is.
export function report(options) {
  console.log('cookies:', options.secureCookie, options.secure_cookies)
  console.log('signed with', options.cookieSecret)
  //                         ^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
