import { ButtonLink, Link, Paragraph, Stack, Table } from "#ui/index.ts";
import { reportContent } from "../../codes/read-content.ts";
import type { FileSection } from "../../file/file-section.ts";
import { filePath, offers } from "../case-page.ts";
import { stepsOfPerson } from "./allegation.rules.ts";
import { allegationsOf } from "./allegations.queries.ts";
import { kindOf } from "./kinds.ts";
import { texts } from "./texts.ts";
import { OutcomeBadge } from "./views/outcome-badge.tsx";

/** The allegations of a report, each with its outcome and the rights of the person concerned. */
export const allegationsSection: FileSection = {
  key: "vermoedens",
  title: { nl: texts.nl.title, en: texts.en.title },
  read: async (opened) => {
    const { report } = opened;
    const { locale } = opened.context;
    const t = texts[locale];
    const content = await reportContent();
    const allegations = await allegationsOf(opened);
    const rows = allegations.map((allegation) => {
      const steps = stepsOfPerson(allegation);
      const done = steps.filter((step) => step.done).length;
      return {
        cells: [
          <Link href={`${filePath(report)}/vermoedens/${allegation.allegationId}`}>{allegation.name}</Link>,
          kindOf(content, allegation, locale),
          t.rightsDone(done, steps.length),
          <OutcomeBadge outcome={allegation.outcome} locale={locale} />,
        ],
      };
    });
    return (
      <Stack>
        <Paragraph>{t.intro}</Paragraph>
        <Table
          caption={t.title}
          captionHidden
          stacked
          columns={[
            { header: t.person },
            { header: t.kind, width: "wide" },
            { header: t.rightsColumn },
            { header: t.state },
          ]}
          rows={rows}
          empty={<Paragraph quiet>{t.none}</Paragraph>}
        />
        {offers(opened, "allegation") && (
          <ButtonLink href={`${filePath(report)}/vermoedens/nieuw`} look="secondary">
            {t.add}
          </ButtonLink>
        )}
      </Stack>
    );
  },
};
