import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Alert, Form, HiddenField, PageHeading, Paragraph, SubmitButton, Table } from "#ui/index.ts";
import { officeBase } from "../financial-declaration.ts";
import type { Officer } from "../financial-declaration.ts";
import { readersTexts } from "../readers/texts.ts";

/** A compliance officer, with how many declarations do not open for that person and do for who looks. */
export interface ShownOfficer extends Officer {
  readonly shut: number;
}

interface ReadersPageProps {
  readonly locale: Locale;
  readonly officers: readonly ShownOfficer[];
  readonly ownId: string;
}

const LetIn = ({ locale, officer }: { locale: Locale; officer: ShownOfficer }) => {
  const t = readersTexts[locale];
  return (
    <Form action={`${officeBase}/lezers`}>
      <HiddenField name="colleague" value={officer.personId} />
      <SubmitButton look="secondary" context={officer.name}>
        {t.letIn}
      </SubmitButton>
    </Form>
  );
};

/** Who reads what is declared, and letting in who came later. */
export const ReadersPage = ({ locale, officers, ownId }: ReadersPageProps) => {
  const t = readersTexts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      {officers.every(({ personId }) => personId === ownId) && (
        <Alert kind="warning" title={t.title}>
          <Paragraph>{t.nobody}</Paragraph>
        </Alert>
      )}
      <Table
        caption={t.title}
        captionHidden
        stacked
        columns={[
          { header: t.person, width: "wide" },
          { header: t.key },
          { header: t.shut },
          { header: t.letIn, hiddenHeader: true },
        ]}
        rows={officers.map((officer) => ({
          cells: [
            officer.personId === ownId ? `${officer.name} (${t.you})` : officer.name,
            officer.hasKey ? t.hasKey : t.noKey,
            officer.shut === 0 ? t.nothing : formatNumber(officer.shut, locale),
            officer.shut > 0 ? <LetIn {...{ locale, officer }} /> : "",
          ],
        }))}
      />
      <Paragraph quiet>{t.leaving}</Paragraph>
    </>
  );
};
