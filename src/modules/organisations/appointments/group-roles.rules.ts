import type { AppointedRole } from "./appointment.ts";
import { separatedPairs } from "./separation.rules.ts";

const neverTogether = separatedPairs.filter(({ verdict }) => verdict === "forbidden");

const clash = (role: AppointedRole, others: readonly AppointedRole[]): boolean =>
  neverTogether.some(
    ({ roles: [one, other] }) =>
      (one === role && others.includes(other)) || (other === role && others.includes(one)),
  );

/** What the groups of somebody give, and what they would give but may not. */
export interface FromGroups {
  readonly given: readonly AppointedRole[];
  readonly refused: readonly AppointedRole[];
}

/**
 * Separation of duties holds for groups too: a role that never goes together with one the person holds otherwise is not
 * given, and of two groups that contradict each other neither gives its role, because nobody can say which is meant.
 */
export const rolesFromGroups = (
  wanted: readonly AppointedRole[],
  heldOtherwise: readonly AppointedRole[],
): FromGroups => {
  const all = [...new Set(wanted)];
  const refused = all.filter((role) => clash(role, heldOtherwise) || clash(role, all));
  return { given: all.filter((role) => !refused.includes(role)), refused };
};
