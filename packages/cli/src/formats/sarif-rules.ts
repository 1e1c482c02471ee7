// The rules as SARIF describes them: help, CWE tags, severity for security views.
import type { ReportingDescriptor } from 'sarif'
import type { Rule, Session } from '@logwright/engine'
import { ruleDocsUrl } from '../version'

/** CVSS-like numbers as GitHub reads them (over 7 is high, over 4 medium), by group and severity of a rule. */
const SECURITY_SEVERITY = { error: '7.5', warning: '5.0' } as const

/** Descriptors of all rules, in the order in which documentation lists them. */
export function describeRules(session: Session): ReportingDescriptor[] {
  return [...session.rules.values()].map((rule) => describeRule(rule, session))
}

function describeRule({ id, meta }: Rule, session: Session): ReportingDescriptor {
  const setting = session.config.rules.get(id)
  const references = [
    ...meta.owasp,
    ...meta.asvs.map((requirement) => `ASVS 5.0 ${requirement}`),
    ...meta.cwe.map((cwe) => `CWE-${cwe}`),
  ]
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: meta.description },
    fullDescription: { text: `${meta.description}. ${references.join('; ')}` },
    helpUri: ruleDocsUrl(id),
    help: {
      text: `${meta.description}. See ${ruleDocsUrl(id)}`,
      markdown: `${meta.description}. [Documentation](${ruleDocsUrl(id)})`,
    },
    messageStrings: Object.fromEntries(Object.entries(meta.messages).map(([key, text]) => [key, { text }])),
    defaultConfiguration: { enabled: setting !== undefined, level: setting?.severity ?? meta.severity },
    properties: {
      tags: ['security', meta.group, ...meta.cwe.map((cwe) => `external/cwe/cwe-${String(cwe).padStart(3, '0')}`)],
      ...(meta.cwe.length > 0 && { 'security-severity': SECURITY_SEVERITY[meta.severity] }),
      precision: meta.preset === 'recommended' ? 'very-high' : meta.preset === 'strict' ? 'high' : 'medium',
      'problem.severity': meta.severity,
    },
  }
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase())
}
