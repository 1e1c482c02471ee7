// Writes schema/logwright.config.schema.json from the rules' options and the schema of models. Run by `npm run schema`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { modelSchema } from '@logwright/models'
import { rules } from '@logwright/rules'
import { configSchema } from '../src/config/config-schema'

/** Where the published schema lies. */
export const SCHEMA_FILE = join(__dirname, '..', 'schema', 'logwright.config.schema.json')

/** The schema as text, formatted like every file of the repository. */
export async function publishedSchema(): Promise<string> {
  const options = await resolveConfig(SCHEMA_FILE)
  return format(JSON.stringify(configSchema(modelSchema, rules)), { ...options, parser: 'json' })
}

if (require.main === module) void publishedSchema().then((text) => writeFileSync(SCHEMA_FILE, text))
