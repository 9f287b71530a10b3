/** What happened, in the order in which it did; what happened at once stays as it was given. */
export const inOrder = <H extends { readonly at: Date }>(
  ...happenings: readonly (readonly H[])[]
): readonly H[] => happenings.flat().toSorted((one, other) => one.at.getTime() - other.at.getTime());
