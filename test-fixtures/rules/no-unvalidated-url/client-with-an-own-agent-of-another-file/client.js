import http from 'node:http'
import got from 'got'
import ipaddr from 'ipaddr.js'

function filteringAgent() {
  return class FilteringAgent extends http.Agent {
    createConnection(options, callback) {
      if (ipaddr.parse(options.host).range() !== 'unicast') return callback(new Error('refused'))
      return super.createConnection(options, callback)
    }
  }
}

export function filteringClient() {
  const Agent = filteringAgent()
  const agent = new Agent()
  return got.extend({ agent: { http: agent, https: agent } })
}
