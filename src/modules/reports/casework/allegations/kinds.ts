import { yearOf } from "#platform/clock/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { ViolationList } from "../../codes/code-list.ts";
import { titleOf, violationsOfYear } from "../../codes/codes.rules.ts";
import type { ReportContent } from "../../codes/read-content.ts";
import type { Report } from "../../report.ts";
import type { Allegation } from "./allegation.ts";

type Lists = Pick<ReportContent, "violations">;

/** How a list of kinds is called where an allegation says which one it was chosen from. */
export const nameOfList = ({ version }: ViolationList): string => `violations-${version}`;

/** The kinds of violation that held when a report came in. */
export const kindsFor = (
  { violations }: Lists,
  { receivedAt }: Pick<Report, "receivedAt">,
): ViolationList | undefined => violationsOfYear(violations, yearOf(dateOf(receivedAt)));

/** The words of the kind of an allegation, by the list it was chosen from. */
export const kindOf = (
  { violations }: Lists,
  { violation, list }: Pick<Allegation, "violation" | "list">,
  locale: Locale,
): string => titleOf(violations.find((one) => nameOfList(one) === list)?.items ?? [], violation, locale);
