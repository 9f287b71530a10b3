import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { OwnLine } from "#platform/module/index.ts";
import { ActionGroup, ButtonLink, Link, PageHeading, Paragraph, Section, Table } from "#ui/index.ts";
import { answeredRegisters } from "../confirming/answer.ts";
import type { AnsweredRegister, OwnAnswer } from "../confirming/answer.ts";
import { AnswerBlock } from "../confirming/views/answer-block.tsx";
import { contentTexts } from "../content-texts.ts";
import { registers } from "../declaration.ts";
import type { Declaration, DeclarationRegister } from "../declaration.ts";
import type { Designation } from "../designations/designation.ts";
import { OwnDesignations } from "../designations/views/own-designations.tsx";
import { recusalTexts } from "../recusals/texts.ts";
import type { Signal } from "../signals/signal.ts";
import { AskedAbout } from "../signals/views/asked-about.tsx";
import { tenderTexts } from "../tenders/texts.ts";
import { texts } from "../texts.ts";
import { AskedOfMe } from "./asked-of-me.tsx";
import { StandingBadge } from "./standing-badge.tsx";

interface OwnPageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  /** What other subjects ask of this person: oath, statements, getting started. */
  readonly asked: readonly OwnLine[];
  readonly declarations: readonly Declaration[];
  readonly designations: readonly Designation[];
  /** How the person stands to each register that is answered once a year. */
  readonly answers: ReadonlyMap<AnsweredRegister, OwnAnswer>;
  /** What somebody asked about what was declared. */
  readonly signals: readonly Signal[];
}

const Answer = ({ register, declarations, ...props }: OwnPageProps & { register: DeclarationRegister }) => {
  const answered = answeredRegisters.find((one) => one === register);
  const answer = answered === undefined ? undefined : props.answers.get(answered);
  if (answered === undefined || answer === undefined) return null;
  const { locale, today } = props;
  return <AnswerBlock {...{ locale, today, declarations, ...answer }} register={answered} />;
};

const InRegister = (props: OwnPageProps & { register: DeclarationRegister }) => {
  const { locale, today, register } = props;
  const t = texts[locale];
  const declarations = props.declarations.filter(({ content }) => content.register === register);
  const title = contentTexts[locale].registers[register];
  const none = { ...t.none, recusal: recusalTexts[locale].none };
  return (
    <Section title={title}>
      <Answer {...props} declarations={declarations} />
      <Table
        caption={title}
        captionHidden
        stacked
        columns={[
          { header: t.what, width: "wide" },
          { header: t.declared, width: "narrow" },
          { header: t.state },
        ]}
        rows={declarations.map((declaration) => ({
          cells: [
            <Link href={`/verklaringen/${declaration.declarationId}`}>{declaration.label}</Link>,
            formatDate(declaration.submittedOn ?? declaration.madeOn, locale),
            <StandingBadge {...{ declaration, today, locale }} />,
          ],
        }))}
        empty={<Paragraph quiet>{none[register]}</Paragraph>}
      />
    </Section>
  );
};

/** Everybody's own page: what one declared, how it stands, and the way to declare more. */
export const OwnPage = (props: OwnPageProps) => {
  const t = texts[props.locale];
  return (
    <>
      <PageHeading title={t.mine} lead={t.mineLead} />
      <ActionGroup>
        <ButtonLink href="/mijn-integriteit/geschenk">{t.declareGift}</ButtonLink>
        <ButtonLink href="/mijn-integriteit/nevenwerkzaamheid" look="secondary">
          {t.declareActivity}
        </ButtonLink>
        <ButtonLink href="/mijn-integriteit/verschoning" look="secondary">
          {recusalTexts[props.locale].declare}
        </ButtonLink>
      </ActionGroup>
      <AskedOfMe locale={props.locale} asked={props.asked} />
      <AskedAbout locale={props.locale} signals={props.signals} />
      {registers.map((register) => (
        <InRegister {...props} register={register} />
      ))}
      <OwnDesignations locale={props.locale} designations={props.designations} />
      <Paragraph>
        <Link href="/mijn-integriteit/overgenomen">{recusalTexts[props.locale].toTakeovers}</Link>
      </Paragraph>
      <Paragraph>
        <Link href="/registers/aanbestedingen">{tenderTexts[props.locale].toTenders}</Link>
      </Paragraph>
    </>
  );
};
