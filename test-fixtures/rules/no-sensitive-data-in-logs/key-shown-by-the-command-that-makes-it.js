#!/usr/bin/env node
// A command shows the key that it has just made; one that it was given, or found, it had better not print.
const crypto = require('node:crypto')
const { createToken, settings } = require('./tokens')

async function main(apiKey) {
  const secret = crypto.randomBytes(16).toString('hex')
  console.log(`Your secret: ${secret}`)
  const result = await createToken()
  console.log(result.token)
  console.log(apiKey)
  //          ^^^^^^ error: no-sensitive-data-in-logs(reaches)
  console.log(settings.token)
  //          ^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
main(process.argv[2])
