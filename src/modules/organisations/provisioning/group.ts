/** A group of an identity provider; which role it gives stands in the organisation's own table. */
export interface Group {
  readonly groupId: string;
  readonly displayName: string;
  readonly externalId: string | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** One step of a change of a group. */
export type GroupStep =
  | { readonly kind: "name"; readonly displayName: string }
  | { readonly kind: "external-id"; readonly externalId: string | null }
  | { readonly kind: "add" | "remove" | "set"; readonly members: readonly string[] };

/** What a provider tells of a whole group; members that were not told stay. */
export interface ToldGroup {
  readonly displayName: string;
  readonly externalId: string | null | undefined;
  readonly members: readonly string[] | undefined;
}
