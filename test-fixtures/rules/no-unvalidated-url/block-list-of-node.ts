// Good: the block list of Node is asked about the address that the name has, and that address is called.
import dns from 'node:dns/promises'
import { BlockList, connect } from 'node:net'
import express from 'express'

const inside = new BlockList()
inside.addSubnet('10.0.0.0', 8, 'ipv4')
inside.addSubnet('169.254.0.0', 16, 'ipv4')
express().get('/banner', async (req, res) => {
  const { address } = await dns.lookup(String(req.query.host))
  if (inside.check(address)) return res.sendStatus(400)
  connect(25, address).once('data', (text) => res.send(text))
})
