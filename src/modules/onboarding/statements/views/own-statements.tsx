import type { Locale } from "#platform/locale/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import {
  ButtonLink,
  Card,
  EmptyState,
  Link,
  PageHeading,
  Paragraph,
  Section,
  Stack,
  Table,
} from "#ui/index.ts";
import { ownBase } from "../statement.ts";
import type { OwnStatement, Signature, StatementVersion } from "../statement.ts";
import { texts } from "../texts.ts";
import { StandingBadge } from "./standing-badge.tsx";

interface OwnStatementsProps {
  readonly locale: Locale;
  readonly statements: readonly OwnStatement[];
  readonly history: readonly (Signature & { readonly title: string })[];
}

const signedHref = ({ signatureId }: Pick<Signature, "signatureId">): string =>
  `${ownBase}/getekend/${signatureId}`;

const ToSign = ({ locale, version, standing }: OwnStatement & { readonly locale: Locale }) => {
  const t = texts[locale];
  if (standing.state !== "due" && standing.state !== "late") return null;
  return (
    <Card
      title={version.title[locale]}
      level={3}
      status={<StandingBadge locale={locale} standing={standing} />}
    >
      <Paragraph>
        {t.reasons[standing.reason]} {t.before(formatDate(standing.dueOn, locale))}
      </Paragraph>
      <ButtonLink href={`${ownBase}/${version.statement}`}>{t.read}</ButtonLink>
    </Card>
  );
};

const againText = (statements: readonly OwnStatement[], signature: Signature, locale: Locale): string => {
  const own = statements.find(
    ({ version }: { version: StatementVersion }) => version.statement === signature.statement,
  );
  if (own?.standing.state !== "signed" || own.standing.again === null) return "";
  return own.standing.signedOn === signature.signedOn
    ? texts[locale].again(formatDate(own.standing.again, locale))
    : "";
};

/** Everything somebody signs for the work: what is to be signed now, and what was signed with its text. */
export const OwnStatements = ({ locale, statements, history }: OwnStatementsProps) => {
  const t = texts[locale];
  const open = statements.filter(({ standing }) => standing.state !== "signed");
  return (
    <>
      <PageHeading title={t.mineTitle} lead={t.mineLead} />
      {statements.length === 0 && history.length === 0 ? (
        <EmptyState title={t.nothingAsked}>
          <p>{t.nothingAskedText}</p>
        </EmptyState>
      ) : (
        <Section title={t.toSign}>
          {open.length === 0 && <Paragraph quiet>{t.nothingToSign}</Paragraph>}
          <Stack>
            {open.map((one) => (
              <ToSign locale={locale} {...one} />
            ))}
          </Stack>
        </Section>
      )}
      {history.length > 0 && (
        <Section title={t.history}>
          <Table
            caption={t.history}
            captionHidden
            stacked
            columns={[
              { header: t.statement, width: "wide" },
              { header: t.signedOn, width: "date" },
              { header: t.date, hiddenHeader: true },
            ]}
            rows={history.map((signature) => ({
              cells: [
                <Link href={signedHref(signature)}>
                  {signature.title} ({t.version(signature.version)})
                </Link>,
                formatDate(signature.signedOn, locale),
                againText(statements, signature, locale),
              ],
            }))}
          />
        </Section>
      )}
    </>
  );
};
