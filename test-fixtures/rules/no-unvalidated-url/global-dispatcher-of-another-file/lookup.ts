import dns from 'node:dns'
import ipaddr from 'ipaddr.js'

export function safeLookup(host, options, done) {
  dns.lookup(host, options, (error, address, family) => {
    if (!error && ipaddr.parse(address).range() !== 'unicast') error = new Error('not a public address')
    done(error, address, family)
  })
}
