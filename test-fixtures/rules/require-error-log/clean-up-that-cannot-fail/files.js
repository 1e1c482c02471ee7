import { unlink } from 'node:fs/promises'
import { upload } from './store.js'

async function removeFile({ path }) {
  await unlink(path).catch(() => {})
}

export async function clearFiles(session) {
  const files = session.files
  session.files = []
  await Promise.all(files.map(removeFile))
}

async function uploadFile({ path }) {
  await upload(path)
}

export async function saveFiles(session) {
  const files = session.files
  session.files = []
  await Promise.all(files.map(uploadFile))
}
