// Writes schema/logwright.config.schema.json from the rules' options and the schema of models. Run by `npm run schema`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { modelSchema } from '@logwright/models'
import { rules } from '@logwright/rules'
import { configSchema } from '../src/config/config-schema'

/** Where the published schema lies. */
export const SCHEMA_FILE = join(__dirname, '..', 'schema', 'logwright.config.schema.json')

/** The schema as text. */
export function publishedSchema(): string {
  return `${JSON.stringify(configSchema(modelSchema, rules), null, 2)}\n`
}

if (require.main === module) writeFileSync(SCHEMA_FILE, publishedSchema())
