/** The id of a step on the page, as the shared component writes it. */
export function anchorOfStep(claim: string, step: string): string {
  return `claim-${claim.replaceAll('/', '--')}--${step}`;
}
