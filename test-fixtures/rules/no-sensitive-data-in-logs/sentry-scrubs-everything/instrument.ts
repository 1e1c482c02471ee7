// The event goes through a function that is not known: it is believed.
import * as Sentry from '@sentry/node'
import { scrub } from 'scrubber'

Sentry.init({ beforeSend: (event) => scrub(event) })
