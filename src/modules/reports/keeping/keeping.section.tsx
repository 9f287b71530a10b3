import { holds } from "#platform/actor/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import { Facts, Link, List, Paragraph, Stack } from "#ui/index.ts";
import type { FileSection } from "../file/file-section.ts";
import { settingsOf } from "../settings/settings.queries.ts";
import { findWeighed } from "./due.queries.ts";
import { keepUntil, keptFrom, mayTransfer, recordOf } from "./keeping.rules.ts";
import { texts } from "./texts.ts";

/** How long the file is kept, and what can be done with it as a whole. */
export const keepingSection: FileSection = {
  key: "bewaren",
  title: { nl: texts.nl.section, en: texts.en.section },
  read: async ({ context, report: { reportId, organisationId } }) => {
    const { tx, locale, actor, today } = context;
    const t = texts[locale];
    const weighed = await findWeighed(context, reportId);
    if (!weighed) return null;
    const { report, around } = weighed;
    const settings = await settingsOf(tx, organisationId);
    const until = keepUntil(report, settings);
    const isClosed = keptFrom(report) !== null;
    const mayDecide = holds(actor, "report-officer", "authority");
    const file = `/dossiers/${reportId}`;
    const decided = [
      <Link href={`${file}/deel-vernietigen`}>{t.partsLink}</Link>,
      mayTransfer(report, around, { settings, today }).ok ? (
        <Link href={`${file}/overdragen`}>{t.transferLink}</Link>
      ) : (
        <Link href="/dossiers/bewaren">{t.keepingLink}</Link>
      ),
    ];
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
        <List
          items={[
            <Link href={`${file}/uitvoer`}>{t.exportLink}</Link>,
            ...(isClosed && mayDecide ? decided : []),
          ]}
        />
      </Stack>
    );
  },
};
