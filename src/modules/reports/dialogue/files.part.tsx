import { formatDate } from "#platform/locale/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { List, Section } from "#ui/index.ts";
import { attachmentsOf } from "../file/contents.queries.ts";
import { dossierPath } from "../returning/dossier.ts";
import type { DossierPart } from "../returning/dossier-part.ts";
import { texts } from "./texts.ts";

/** The files of the reporter; what the office adds to its file is not among them. */
export const filesPart: DossierPart = async ({ writing, dossier, locale }) => {
  const { report, file, number } = dossier;
  const t = texts[locale];
  const all = await attachmentsOf(writing.tx, file, report.reportId);
  const own = all.filter(({ addedBy }) => addedBy === null);
  return {
    offers: [{ href: `${dossierPath(number)}/bestanden`, title: t.addFiles, text: t.addFilesText }],
    ...(own.length > 0 && {
      shows: (
        <Section title={t.yourFiles}>
          <List items={own.map(({ name, addedAt }) => t.fileOf(name, formatDate(dateOf(addedAt), locale)))} />
        </Section>
      ),
    }),
  };
};
