// A provider asks the node whose address it is given.
import { ethers } from 'ethers'
import express from 'express'

express().get('/balance/:address', async (req, res) => {
  const provider = new ethers.JsonRpcProvider(String(req.query.node)) //! no-unvalidated-url(host)
  res.json(String(await provider.getBalance(req.params.address)))
})
