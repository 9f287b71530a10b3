import { expect } from "vitest";
import { testApp, testServices } from "#test/support/app.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anOpenVault } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { aReporter } from "#test/support/reporter.ts";
import { reports } from "../index.ts";
import { aReport } from "../report.builder.ts";

type Sent = Awaited<ReturnType<typeof aReport>>;
type Change = Omit<Parameters<typeof aReport>[2], "readers">;

/** The whole subject over HTTP: officers with an open vault, and reporters with a code. */
export const aReportingSite = (database: TestDatabase, here: { readonly organisationId: string }) => {
  const { services, clock, log, notices } = testServices();
  const app = testApp({ db: database.db, modules: [reports], services });
  const as = ({ actor, sessionId, token }: KeyHolder) => app.as(actor, undefined, { sessionId, token });
  return {
    app,
    services,
    clock,
    log,
    notices,
    as,
    anOfficer: () => anOpenVault(database, here, "report-officer"),
    /** A report that these persons read, each having stated to have no interest in it. */
    aReportFor: async (readers: readonly KeyHolder[], change: Change = {}): Promise<Sent> => {
      const ids = readers.map(({ personId }) => personId);
      const sent = await aReport(database, here.organisationId, { ...change, readers: ids });
      for (const reader of readers) await as(reader).post(`/dossiers/${sent.reportId}/geen-belang`);
      return sent;
    },
    stranger: () => aReporter(app),
    /** Whoever has the code, in the dossier. */
    visitor: async ({ code }: Pick<Sent, "code">) => {
      const reporter = aReporter(app);
      const entered = await reporter.post("/melden/dossier", { meldcode: code });
      expect([entered.status, entered.headers.get("location")]).toEqual([303, "/melden/dossier/1"]);
      return reporter;
    },
  };
};
