import { personNames } from "#modules/organisations/index.ts";
import { Stack } from "#ui/index.ts";
import type { FileContext, FileSection } from "../file/file-section.ts";
import { doesNotOpen } from "../file/sealed-rows.ts";
import type { Identity } from "../report.ts";
import { mayAskForwarding, mayAskIdentity } from "./consent.rules.ts";
import { consentsOf } from "./consents.queries.ts";
import { identityView } from "./identity.rules.ts";
import { hasIdentityKey, identityKeepers, identityOf } from "./identity.queries.ts";
import { texts } from "./texts.ts";
import { Consents, IdentityWords } from "./views/identity-words.tsx";

/** Of whoever reported openly; "damaged" where it does not open: the report itself can be handled all the same. */
const shownOpenly = async (
  { context, report, holder }: FileContext,
  hasKey: boolean,
): Promise<Identity | "damaged" | null> => {
  if (identityView(report, hasKey) !== "open") return null;
  try {
    return await identityOf(context.tx, holder, report);
  } catch (error) {
    if (!doesNotOpen(error)) throw error;
    context.services.log.fault("who reported does not open", error);
    return "damaged";
  }
};

/** Who the reporter is, for whoever may know; what the reporter was asked to agree to, and the answers. */
export const identitySection: FileSection = {
  key: "melder",
  title: { nl: texts.nl.reporter, en: texts.en.reporter },
  read: async (opened) => {
    const { context, report, file, holder } = opened;
    const { tx, locale } = context;
    const hasKey = await hasIdentityKey(tx, report);
    const consents = await consentsOf(tx, file, report.reportId);
    const keepers = hasKey ? await identityKeepers(tx, report) : [];
    const names = await personNames(
      tx,
      consents.flatMap(({ forPersonId }) => forPersonId ?? []),
    );
    return (
      <Stack>
        <IdentityWords
          {...{ locale, report }}
          view={identityView(report, hasKey)}
          identity={await shownOpenly(opened, hasKey)}
          mayAsk={!hasKey && mayAskIdentity(report, consents, holder.personId).ok}
          mayForward={mayAskForwarding(report, consents).ok}
        />
        <Consents {...{ locale, report, consents, names, keepers, hasKey }} />
      </Stack>
    );
  },
};
