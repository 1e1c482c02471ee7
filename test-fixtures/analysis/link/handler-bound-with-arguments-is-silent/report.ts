const failures = { last: '' }

export function keepPlace(place: string, error: unknown) {
  if (error) failures.last = place
}
