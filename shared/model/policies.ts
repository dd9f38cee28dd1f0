export const POLICY_KINDS = ['corrections', 'ethics'] as const
export type PolicyKind = (typeof POLICY_KINDS)[number]

/** How the newsroom works, in words for its readers; empty where it says nothing. */
export type Policies = Readonly<Record<PolicyKind, string>>

/** Where readers find it. */
export function policyPath(kind: PolicyKind): string {
  return `/about/${kind}`
}
