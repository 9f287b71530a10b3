import type { FileContext, FileSection } from "../file/file-section.ts";
import { reportContent } from "../codes/read-content.ts";
import { titleOf } from "../codes/codes.rules.ts";
import { momentsDue } from "./protection.rules.ts";
import { checksOf, detrimentOf, detrimentsOf, protectionsOf } from "./protections.queries.ts";
import { texts } from "./texts.ts";
import { ProtectionView } from "./views/protection-view.tsx";
import type { DetrimentWords } from "./views/protection-view.tsx";

const detrimentIn = async ({ context, report }: FileContext): Promise<DetrimentWords | null> => {
  const { tx, locale } = context;
  const row = await detrimentOf(tx, report);
  if (!row) return null;
  const { items, degrees } = (await reportContent()).detriments;
  return {
    form: titleOf(items, row.form, locale),
    stage: titleOf(degrees, row.stage, locale),
    happenedOn: row.happenedOn,
  };
};

/** The risk of detriment as weighed, how the reporter is doing, and the detriment that was reported. */
export const protectionSection: FileSection = {
  key: "bescherming",
  title: { nl: texts.nl.protection, en: texts.en.protection },
  read: async (opened) => {
    const { context, report, file } = opened;
    const { tx, locale } = context;
    const protections = await protectionsOf(tx, file, report.reportId);
    const checks = await checksOf(tx, file, report.reportId);
    const due = momentsDue(
      report,
      protections.map(({ moment }) => moment),
    );
    return (
      <ProtectionView
        {...{ locale, report, protections, checks, due }}
        detriment={await detrimentIn(opened)}
        detriments={await detrimentsOf(tx, report)}
      />
    );
  },
};
