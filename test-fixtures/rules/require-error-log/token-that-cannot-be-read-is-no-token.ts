// Good: a token that cannot be read gives null, and whoever asked refuses it. Bad: what is stored is lost.
import { createDecipheriv } from 'node:crypto'
import { jwtVerify } from 'jose'
import { db } from './db'

export async function payloadOf(token: string, key: Uint8Array) {
  try {
    const { payload } = await jwtVerify(token, key)
    return payload
  } catch {
    return null
  }
}

export function decryptToken(token: Buffer, key: Buffer) {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, token.subarray(0, 12))
    return JSON.parse(decipher.update(token.subarray(12)).toString())
  } catch {
    return null
  }
}

export async function checkColumnExists(table: string, column: string) {
  try {
    return Boolean(await db.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').bind(table, column).first())
  } catch {
    return false
  }
}

export async function keepToken(token: string) {
  try {
    return await db.prepare('INSERT INTO tokens VALUES (?)').bind(token).run()
  } catch {
  //^^^^^ error: require-error-log(catch)
    return null
  }
}
