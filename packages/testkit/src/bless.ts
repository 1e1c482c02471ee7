// Writes what hosts say into fixtures: fixed texts, and on request the markers themselves.
import { writeFileSync } from 'node:fs'
import { applyMarkerChanges } from './rewrite-markers'
import { plainFiles } from './check-fixes'
import { fixText } from './apply-fixes'
import { fixedPath, type Fixture } from './fixture'
import type { MarkerKind } from './marker'
import { matchMarkers } from './match-markers'
import { observationsOf, type HostResult } from './observation'

/** Writes `<claim>.fixed.*` of a fixture of one file that has autofixes, or has such a file already; gives the path if written. */
export function blessFixed(fixture: Fixture): string | null {
  const [plain, more] = plainFiles(fixture)
  const [file] = fixture.files
  if (!plain || more || !file) return null
  const { findings } = plain.session.check({ path: plain.file.place, text: plain.file.text })
  const hasFix = findings.some((finding) => finding.fixes.some((fix) => fix.kind === 'fix'))
  if (!hasFix && fixture.fixed === null) return null
  const { text } = fixText(plain.session, plain.file.place, plain.file.text)
  if (text === fixture.fixed?.text) return null
  const path = fixture.fixed?.path ?? fixedPath(file.origin)
  writeFileSync(path, text)
  return path
}

/** Rewrites the error markers of a fixture so that they say what the host says; gives the paths written. */
export function blessMarkers(fixture: Fixture, result: HostResult, judged: ReadonlySet<MarkerKind>): readonly string[] {
  const observations = observationsOf(result.findings)
  return fixture.files.flatMap((file) => {
    const mismatches = matchMarkers({ file: file.path, text: file.text, markers: file.markers, observations, judged })
    if (mismatches.length === 0) return []
    writeFileSync(file.origin, applyMarkerChanges(file.source, file.markers, mismatches))
    return [file.origin]
  })
}
