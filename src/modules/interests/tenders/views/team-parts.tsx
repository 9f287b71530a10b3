import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Alert, ButtonLink, Card, Facts, List, Paragraph, Section, Stack, Table } from "#ui/index.ts";
import type { Fact } from "#ui/index.ts";
import { tenderPath } from "../addresses.ts";
import type { TenderDeclaration } from "../tender.ts";
import type { TeamMember } from "../tender.rules.ts";
import { tenderTexts } from "../texts.ts";
import { MemberBadge } from "./standing.tsx";
import type { TenderPageProps } from "./tender-page-props.ts";

const decisionFacts = (last: TenderDeclaration, locale: Locale): Fact[] => {
  const t = tenderTexts[locale];
  const { decision, conditions, decidedBy, decidedOn } = last;
  return [
    { label: t.declaredOn, value: formatDate(last.declaredOn, locale) },
    ...(decision === null || decidedOn === null
      ? []
      : [
          {
            label: t.decision,
            value: `${t.decisions[decision]} (${t.by(decidedBy ?? "", formatDate(decidedOn, locale))})`,
          },
        ]),
    ...(conditions === null ? [] : [{ label: t.agreed, value: conditions }]),
  ];
};

/** What the reader has to do or said, as somebody of the team. */
export const OwnPart = ({ locale, tender, own }: TenderPageProps & { readonly own: TeamMember }) => {
  const t = tenderTexts[locale];
  const href = `${tenderPath(tender)}/verklaren`;
  const mustDeclare = own.standing === "not-declared" || own.standing === "renew";
  if (mustDeclare && tender.state !== "closed")
    return (
      <>
        <Alert kind="warning" title={t.declareNow}>
          <Paragraph>{own.standing === "renew" ? t.declareRenewText : t.declareNowText}</Paragraph>
        </Alert>
        <ButtonLink href={href}>{t.declare}</ButtonLink>
      </>
    );
  return (
    <Section title={t.own}>
      <MemberBadge {...{ locale, standing: own.standing }} />
      {own.last !== undefined && <Facts items={decisionFacts(own.last, locale)} />}
      {tender.state !== "closed" && (
        <ButtonLink href={href} look="secondary">
          {t.declareAgain}
        </ButtonLink>
      )}
    </Section>
  );
};

/** Interests on which the reader decides. */
export const ToDecide = ({ locale, tender, toDecide }: TenderPageProps) => {
  const t = tenderTexts[locale];
  return (
    <Section title={t.toDecide}>
      <Stack>
        {toDecide.map(({ tenderDeclarationId, personName, declaredOn }) => (
          <Card
            title={personName}
            footer={
              <ButtonLink href={`${tenderPath(tender)}/belang/${tenderDeclarationId}`} context={personName}>
                {t.decide}
              </ButtonLink>
            }
          >
            <Paragraph>{`${t.declaredOn}: ${formatDate(declaredOn, locale)}`}</Paragraph>
          </Card>
        ))}
      </Stack>
    </Section>
  );
};

/** Who is in the team, for the team itself: names only. */
export const TeamNames = ({ team }: Pick<TenderPageProps, "team">) => (
  <List items={team.map(({ name }) => name)} />
);

/** How everybody in the team stands, for who runs the tender: never which interest. */
export const TeamTable = ({ locale, team, left }: TenderPageProps) => {
  const t = tenderTexts[locale];
  const rows = [
    ...team.map(({ name, standing, last }) => ({ name, standing, last })),
    ...left.map((last) => ({ name: last.personName, standing: "leaves" as const, last })),
  ];
  return (
    <Table
      caption={t.team}
      captionHidden
      stacked
      columns={[
        { header: t.member },
        { header: t.standing },
        { header: t.declaredOn, width: "narrow" },
        { header: t.agreed, width: "wide" },
      ]}
      rows={rows.map(({ name, standing, last }) => ({
        cells: [
          name,
          <MemberBadge {...{ locale, standing }} />,
          last === undefined ? "–" : formatDate(last.declaredOn, locale),
          last?.conditions ?? "–",
        ],
      }))}
    />
  );
};
