import type { FileContext } from "../../file/file-section.ts";
import { concernedOf } from "../../file/contents.queries.ts";
import { openAll } from "../../file/sealed-rows.ts";
import { consentDetails } from "../../identity/consent.ts";
import { allegationsOf } from "../allegations/allegations.queries.ts";
import { readJson } from "../sealed-json.ts";
import { weighingReasons } from "./weighing.ts";
import type { Weighing } from "./weighing.ts";
import type { ForwardingConsent, WeighingFacts } from "./weighing.rules.ts";

type Opened = Pick<FileContext, "context" | "report" | "file">;

/** All weighings of a report, the latest first: that one counts. @throws VaultFault when one was changed outside the vault */
export const weighingsOf = async ({ context, report, file }: Opened): Promise<readonly Weighing[]> => {
  const rows = await context.tx
    .selectFrom("reportWeighings")
    .selectAll()
    .where("reportId", "=", report.reportId)
    .orderBy("weighedAt", "desc")
    .orderBy("weighingId")
    .execute();
  const opened = openAll(
    file,
    "report_weighings",
    rows.map(({ weighingId, reasons }) => ({ rowId: weighingId, sealed: { reasons } })),
  );
  return rows.map((row) => ({
    reasons: readJson(weighingReasons, opened.get(row.weighingId)?.["reasons"]),
    weighingId: row.weighingId,
    weighedAt: row.weighedAt,
    weighedBy: row.weighedBy,
    answers: {
      specific: row.isSpecific,
      verifiable: row.isVerifiable,
      serious: row.isSerious,
      competent: row.isCompetent,
      timely: row.isTimely,
    },
    regime: row.regime,
    decision: row.decision,
  }));
};

/** What the reporter answered about forwarding, for whoever weighs. */
export const forwardingConsents = async ({
  context,
  report,
  file,
}: Opened): Promise<readonly ForwardingConsent[]> => {
  const rows = await context.tx
    .selectFrom("reportConsents")
    .select(["consentId", "purpose", "details", "answer", "withdrawnAt"])
    .where("reportId", "=", report.reportId)
    .orderBy("askedAt")
    .execute();
  const opened = openAll(
    file,
    "report_consents",
    rows.map(({ consentId, details }) => ({ rowId: consentId, sealed: { details } })),
  );
  return rows
    .filter(({ purpose }) => purpose === "forward")
    .map(({ consentId, answer, withdrawnAt }) => ({
      consentId,
      recipient: readJson(consentDetails, opened.get(consentId)?.["details"]).to,
      answer,
      isWithdrawn: withdrawnAt !== null,
    }));
};

/** What has to be known to weigh a report. */
export const weighingFacts = async (opened: Opened): Promise<WeighingFacts> => {
  const { context, report, file } = opened;
  const concerned = await concernedOf(context.tx, file, report.reportId);
  const allegations = await allegationsOf(opened);
  return {
    consents: await forwardingConsents(opened),
    weigher: context.actor.name,
    concerned: [...concerned, ...allegations].map(({ name }) => name),
    today: context.today,
  };
};
