// Next: an API route of the pages router answers with the message.
// @preset strict
import type { NextApiRequest, NextApiResponse } from 'next'
import { orders } from '../../orders'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    res.json(await orders.list(req.query))
  } catch (error: any) {
    console.error(error)
    res.status(500).json({ message: error.message })
    //                     ^^^^^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
  }
}
