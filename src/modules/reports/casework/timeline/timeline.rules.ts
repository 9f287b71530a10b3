/** What comes before what else happens at the same moment: in one step. */
const first: readonly string[] = ["received", "entered", "opened", "weighed"];

const rankOf = ({ kind }: { readonly kind: string }): number => {
  const rank = first.indexOf(kind);
  return rank < 0 ? first.length : rank;
};

/** What happened, in the order in which it did. */
export const inOrder = <H extends { readonly at: Date; readonly kind: string }>(
  ...happenings: readonly (readonly H[])[]
): readonly H[] =>
  happenings
    .flat()
    .toSorted((one, other) => one.at.getTime() - other.at.getTime() || rankOf(one) - rankOf(other));
