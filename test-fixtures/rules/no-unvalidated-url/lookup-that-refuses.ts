// Good: the agent's own lookup refuses private addresses when it connects.
import dns from 'node:dns'
import https from 'node:https'
import express from 'express'
import ipaddr from 'ipaddr.js'

function lookup(hostname, options, callback) {
  dns.lookup(hostname, options, (err, address, family) => {
    if (!err && ipaddr.parse(address).range() !== 'unicast') return callback(new Error('private address'))
    callback(err, address, family)
  })
}
const agent = new https.Agent({ lookup })
express().get('/page', (req, res) => {
  https.get(String(req.query.url), { agent }, (answer) => answer.pipe(res))
})
