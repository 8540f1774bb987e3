/** What judgments call a posting: `source:externalId`. Unlike job ids, a person can find it in a feed. */
export function postingKey({ source, externalId }: { source: string; externalId: string }): string {
  return `${source}:${externalId}`;
}
