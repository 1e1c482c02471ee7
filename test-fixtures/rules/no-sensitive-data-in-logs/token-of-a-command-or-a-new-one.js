#!/usr/bin/env node
// A command shows the token that it may just have made, or that it is named for showing; one that it was only given, it does not.
const crypto = require('node:crypto')
const { api, settings } = require('./api')

async function main() {
  const token = process.env.SERVER_TOKEN || crypto.randomUUID()
  console.log(`Token: ${token}`)
  const key = process.env.API_KEY
  console.log(`Key: ${key}`)
  //          ^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}

async function createToken(name) {
  const { token } = await api.post('/tokens', { name })
  console.log(token)
  console.error('made', token)
  //                    ^^^^^ error: no-sensitive-data-in-logs(reaches)
}

function showToken() {
  console.log(settings.token)
}
main().then(createToken, showToken)
