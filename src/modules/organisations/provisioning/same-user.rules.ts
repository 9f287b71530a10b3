import { sameName } from "./department.rules.ts";
import type { MarkedUser, User } from "./user.ts";

/** By what a provider's user may turn out to be somebody who is known here. */
export type Marks = Pick<User, "userName" | "externalId" | "externalKey" | "email">;

/** Whether somebody else than this person goes by this name for the provider. */
export const isTaken = (userName: string, marked: readonly MarkedUser[], personId: string | null): boolean =>
  marked.some((one) => !one.removed && one.personId !== personId && sameName(one.userName, userName));

/**
 * The person that is meant by a new user: one whom the provider removed before, or one with this personnel number whom it does not know yet.
 * So nobody is there twice.
 */
export const meantBy = (marks: Marks, marked: readonly MarkedUser[]): MarkedUser | undefined => {
  const hasName = ({ userName }: MarkedUser): boolean => sameName(userName, marks.userName);
  const hasNumber = ({ externalKey }: MarkedUser): boolean =>
    externalKey !== null && externalKey === marks.externalKey;
  const hasId = ({ externalId }: MarkedUser): boolean =>
    externalId !== null && externalId === marks.externalId;
  const meant = marked.filter((one) =>
    one.removed ? hasName(one) || hasId(one) || hasNumber(one) : one.provisionedAt === null && hasNumber(one),
  );
  return meant.find(hasName) ?? meant[0];
};
