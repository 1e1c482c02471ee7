// The folder that the editor opens: a copy of the sample project, so that runs may change it.
import { cpSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const SAMPLE = resolve(__dirname, '..', '..', '..', '..', 'examples', 'vulnerable-shop')

/** Request data in a path: the rule's preset `strict` has an autofix for it. */
const PROXY = `const express = require('express')

const router = express.Router()

router.get('/orders/:id', async (req, res) => {
  const answer = await fetch(\`https://orders.example.com/v1/orders/\${req.params.id}\`)
  res.json(await answer.json())
})

module.exports = router
`

/** Copies the sample project into an empty folder. */
export function writeSampleWorkspace(folder: string): void {
  cpSync(SAMPLE, folder, { recursive: true })
  writeFileSync(join(folder, 'src', 'routes', 'proxy.js'), PROXY)
}
