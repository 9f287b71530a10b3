import type { ReadContext, WorkItem } from "#platform/module/index.ts";
import { tenderPath } from "./addresses.ts";
import { interestsToDecide, tendersToDeclare } from "./tenders.queries.ts";
import { tenderTexts } from "./texts.ts";

/** What somebody has to do for tenders: declare as one of the team, and decide on interests of others. */
export const tenderWork = async (
  { tx, locale }: Pick<ReadContext, "tx" | "locale">,
  personId: string,
): Promise<readonly WorkItem[]> => {
  const t = tenderTexts[locale];
  const toDeclare = await tendersToDeclare(tx, personId);
  const toDecide = await interestsToDecide(tx, personId);
  const subject = t.tenders;
  return [
    ...toDeclare.map(({ tenderId, name, startsOn }) => ({
      title: t.workDeclare(name),
      href: tenderPath({ tenderId }),
      due: startsOn,
      subject,
    })),
    ...toDecide.map(({ tenderId, name, startsOn, personName, tenderDeclarationId }) => ({
      title: t.workDecide(name, personName),
      href: `${tenderPath({ tenderId })}/belang/${tenderDeclarationId}`,
      due: startsOn,
      subject,
    })),
  ];
};
