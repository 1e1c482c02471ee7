// All suites, in the order in which they run: the first one needs an editor in which nothing has been opened.
import './activation.suite'
import './diagnostics.suite'
import './code-actions.suite'
import './hover.suite'
import './settings.suite'
import './eslint-overlap.suite'
import './restart.suite'
