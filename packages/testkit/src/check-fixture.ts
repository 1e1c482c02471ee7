// Judges one fixture in one host: draws what differs, or says nothing.
import { relative } from 'node:path'
import { drawMismatches } from './draw-mismatches'
import { REPOSITORY, type Fixture } from './fixture'
import type { MarkerKind } from './marker'
import { matchMarkers } from './match-markers'
import { observationsOf, type HostResult } from './observation'

/** Everything wrong with what a host said about a fixture, ready to print; empty when all is well. */
export function checkFixture(
  fixture: Fixture,
  result: HostResult | undefined,
  judged: ReadonlySet<MarkerKind>,
): readonly string[] {
  if (!result) return [...fixture.problems, 'the host said nothing about this fixture']
  const observations = observationsOf(result.findings)
  const drawings = fixture.files.flatMap((file) => {
    const mismatches = matchMarkers({ file: file.path, text: file.text, markers: file.markers, observations, judged })
    return mismatches.length === 0
      ? []
      : [`${relative(REPOSITORY, file.origin)}\n${drawMismatches(file.source, mismatches)}`]
  })
  return [...fixture.problems, ...result.problems, ...drawings]
}

/** Markers of kinds that no host of rules judges: they belong to other suites. */
export function foreignMarkers(fixture: Fixture): readonly string[] {
  const foreign = fixture.files.flatMap((file) =>
    file.markers.filter(({ kind }) => kind === 'event' || kind === 'summary').map((marker) => ({ file, marker })),
  )
  return foreign.map(
    ({ file, marker }) => `${file.path}:${marker.ownLine}: '${marker.kind}' is not judged in the fixtures of rules`,
  )
}
