import { holds } from "#platform/actor/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import { Facts, Link, List, Paragraph, Stack } from "#ui/index.ts";
import type { FileSection } from "../file/file-section.ts";
import { settingsOf } from "../settings/settings.queries.ts";
import { findKept } from "./keeping.queries.ts";
import { keepUntil, keptFrom, recordOf } from "./keeping.rules.ts";
import { texts } from "./texts.ts";

/** How long the file is kept, and what can be done with it as a whole. */
export const keepingSection: FileSection = {
  key: "bewaren",
  title: { nl: texts.nl.section, en: texts.en.section },
  read: async ({ context: { tx, locale, actor }, report: { reportId, organisationId } }) => {
    const t = texts[locale];
    const report = await findKept(tx, reportId);
    if (!report) return null;
    const until = keepUntil(report, await settingsOf(tx, organisationId));
    const isClosed = keptFrom(report) !== null;
    const mayDecide = holds(actor, "report-officer", "authority");
    return (
      <Stack>
        {isClosed ? (
          <Facts
            items={[
              { label: t.record, value: t.records[recordOf(report)] },
              { label: t.until, value: until === null ? t.forGood : formatDate(until, locale) },
            ]}
          />
        ) : (
          <Paragraph quiet>{t.stillOpen}</Paragraph>
        )}
        {isClosed && mayDecide && (
          <List
            items={[
              <Link href={`/dossiers/${reportId}/deel-vernietigen`}>{t.partsLink}</Link>,
              <Link href="/dossiers/bewaren">{t.keepingLink}</Link>,
            ]}
          />
        )}
      </Stack>
    );
  },
};
