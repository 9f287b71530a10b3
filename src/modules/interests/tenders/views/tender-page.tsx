import { formatDate } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  ErrorSummary,
  Facts,
  Form,
  HiddenField,
  List,
  PageHeading,
  Paragraph,
  Section,
  Small,
  SubmitButton,
} from "#ui/index.ts";
import type { Fact } from "#ui/index.ts";
import { tenderPath } from "../addresses.ts";
import type { Tender } from "../tender.ts";
import { hindrances, isClear } from "../tender.rules.ts";
import { tenderTexts } from "../texts.ts";
import { TenderBadge } from "./standing.tsx";
import type { TenderPageProps } from "./tender-page-props.ts";
import { OwnPart, TeamNames, TeamTable, ToDecide } from "./team-parts.tsx";

const State = ({ locale, tender, team }: TenderPageProps) => {
  const t = tenderTexts[locale];
  const isRunning = tender.state === "started";
  if (isClear(team))
    return (
      <Alert kind="ok" title={isRunning ? t.mayGoOn : t.mayStart}>
        <Paragraph>{t.mayClearText}</Paragraph>
      </Alert>
    );
  return (
    <Alert kind="warning" title={isRunning ? t.mayNotGoOn : t.mayNotStart}>
      {hindrances(team).map(({ standing, names }) => (
        <Paragraph>{t.hindrances[standing](names.join(", "))}</Paragraph>
      ))}
    </Alert>
  );
};

const Step = ({ tender, address, label }: { tender: Tender; address: string; label: string }) => (
  <Form action={`${tenderPath(tender)}/${address}`}>
    <HiddenField name="version" value={String(tender.version)} />
    <SubmitButton look={address === "beginnen" ? undefined : "subtle"}>{label}</SubmitButton>
  </Form>
);

const Running = (props: TenderPageProps) => {
  const { locale, tender, team } = props;
  const t = tenderTexts[locale];
  const path = tenderPath(tender);
  if (tender.state === "closed") return null;
  return (
    <>
      <State {...props} />
      {tender.state === "preparing" && isClear(team) && (
        <Step {...{ tender, address: "beginnen", label: t.start }} />
      )}
      <ActionGroup>
        <ButtonLink href={`${path}/team`} look="secondary">
          {t.changeTeam}
        </ButtonLink>
        <ButtonLink href={`${path}/inschrijvers`} look="secondary">
          {t.importTitle}
        </ButtonLink>
        <ButtonLink href={`${path}/wijzigen`} look="secondary">
          {t.change}
        </ButtonLink>
      </ActionGroup>
    </>
  );
};

const facts = ({ locale, tender, unit }: TenderPageProps): Fact[] => {
  const t = tenderTexts[locale];
  const dated = (label: string, date: string | null): Fact[] =>
    date === null ? [] : [{ label, value: formatDate(date, locale) }];
  return [
    { label: t.reference, value: tender.reference },
    { label: t.purchased, value: tender.purchased },
    { label: t.leadFact, value: tender.lead.name },
    ...(unit === null ? [] : [{ label: t.unit, value: unit }]),
    ...dated(t.startsOn, tender.startsOn),
    ...dated(t.startedOn, tender.startedOn),
    ...dated(t.closedOn, tender.closedOn),
  ];
};

/** Who tendered, as a list. */
export const TendererList = ({ locale, tenderers }: Pick<TenderPageProps, "locale" | "tenderers">) => {
  const t = tenderTexts[locale];
  if (tenderers.length === 0) return <Paragraph quiet>{t.noTenderers}</Paragraph>;
  return (
    <List
      items={tenderers.map(({ name, tradeNumber }) => (
        <>
          {name} {tradeNumber !== null && <Small>{`${t.tradeNumber} ${tradeNumber}`}</Small>}
        </>
      ))}
    />
  );
};

/** One tender: what the reader has to do, whether the team may work, who is in it, and who tendered. */
export const TenderPage = (props: TenderPageProps) => {
  const { locale, form, tender, runs, own, toDecide } = props;
  const t = tenderTexts[locale];
  return (
    <>
      <PageHeading
        eyebrow={tender.reference}
        title={tender.name}
        status={<TenderBadge {...{ locale, state: tender.state }} />}
      />
      <ErrorSummary form={form} />
      {own !== undefined && <OwnPart {...props} own={own} />}
      {toDecide.length > 0 && <ToDecide {...props} />}
      {runs && <Running {...props} />}
      <Facts items={facts(props)} />
      <Section title={t.team}>{runs ? <TeamTable {...props} /> : <TeamNames {...props} />}</Section>
      <Section title={t.tenderers}>
        <TendererList {...props} />
      </Section>
      {runs && tender.state !== "closed" && <Step {...{ tender, address: "afsluiten", label: t.close }} />}
    </>
  );
};
