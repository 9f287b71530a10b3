import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Alert, ButtonLink, PageHeading, Paragraph } from "#ui/index.ts";
import { ownBase } from "../financial-declaration.ts";
import { texts } from "../texts.ts";
import { DeclareForm } from "./declare-form.tsx";

interface DeclarePageProps {
  readonly locale: Locale;
  readonly readers: readonly string[];
  readonly mayDeclare: boolean;
  readonly form: FormState;
}

/** The form, under who will read it; no form while nobody could, or while nothing is asked. */
export const DeclarePage = ({ locale, readers, mayDeclare, form }: DeclarePageProps) => {
  const t = texts[locale];
  const cannot = readers.length === 0 ? [t.nobodyTitle, t.nobodyReads] : [t.notAskedTitle, t.notAsked];
  if (!mayDeclare)
    return (
      <>
        <PageHeading title={t.declareTitle} />
        <Alert kind="warning" title={cannot[0] ?? ""}>
          <Paragraph>{cannot[1] ?? ""}</Paragraph>
        </Alert>
        <ButtonLink href={ownBase} look="secondary">
          {t.back}
        </ButtonLink>
      </>
    );
  return (
    <>
      <PageHeading title={t.declareTitle} lead={t.declareLead} />
      <Alert title={t.whoReads}>
        <Paragraph>{t.readBy(readers.join(", "))}</Paragraph>
      </Alert>
      <DeclareForm {...{ locale, form }} />
    </>
  );
};
