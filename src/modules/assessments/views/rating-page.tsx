import { blockHref, normHref, normReference, parseReference } from "#modules/frameworks/index.ts";
import type { FormState } from "#platform/http/index.ts";
import { formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Evidence } from "#platform/module/index.ts";
import {
  ActionGroup,
  ButtonLink,
  Card,
  Columns,
  ErrorSummary,
  Facts,
  Form,
  Link,
  List,
  PageHeading,
  Paragraph,
  RadioGroup,
  Section,
  SelectField,
  Small,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import type { Fact, Option } from "#ui/index.ts";
import { actionHref, ratingHref, roundHref } from "../addresses.ts";
import { aboutRound, itemLabel } from "../outcome-words.ts";
import { pageTexts } from "../page-texts.ts";
import type { Rating, Round } from "../round.ts";
import { isMet, metFrom, notPublished } from "../scale.rules.ts";
import type { RatedItem, Scale } from "../scale.ts";
import { texts } from "../texts.ts";
import { OutcomeBadge } from "./badges.tsx";

/** Everything the page of one norm in a round shows. */
export interface RatingView {
  readonly locale: Locale;
  readonly round: Round;
  readonly scale: Scale;
  readonly item: RatedItem;
  readonly outcome: string | undefined;
  /** Undefined while not rated, and for whoever may not read the reasoning. */
  readonly rating: Rating | undefined;
  readonly mayRead: boolean;
  readonly mayRate: boolean;
  readonly mayAct: boolean;
  readonly previous: { readonly round: Round; readonly outcome: string | undefined } | undefined;
  readonly neighbours: { readonly before: string | undefined; readonly after: string | undefined };
  readonly evidence: readonly Evidence[];
  /** The building blocks that can be evidence, those that serve this norm first; only for whoever may rate. */
  readonly blocks: readonly Option[];
  readonly form: FormState;
}

const optionsOf = (scale: Scale, locale: Locale) => {
  const p = pageTexts[locale];
  return [
    ...scale.levels.map(({ code, title, met }) => ({
      value: code,
      label: title[locale],
      hint: met ? p.levelMet : undefined,
    })),
    ...(scale.measure === "findings"
      ? [{ value: notPublished, label: p.unpublishedLabel, hint: p.unpublishedHint }]
      : []),
  ];
};

const RatingForm = ({ locale, round, scale, item, form, neighbours, blocks }: RatingView) => {
  const p = pageTexts[locale];
  return (
    <>
      <ErrorSummary form={form} />
      <Form action={ratingHref(round.roundId, item.code)}>
        <RadioGroup name="outcome" label={p.rateLabel} form={form} options={optionsOf(scale, locale)} />
        <TextArea name="reasoning" label={p.reasoningLabel} hint={p.reasoningHint} form={form} rows={6} />
        <TextArea
          name="evidence"
          label={p.evidenceLabel}
          hint={p.evidenceHint}
          form={form}
          rows={3}
          optional
        />
        <TextField name="evidenceLink" label={p.evidenceLinkLabel} form={form} type="url" optional />
        {blocks.length > 0 && (
          <SelectField
            name="evidenceBlock"
            label={p.evidenceBlockLabel}
            hint={p.evidenceBlockHint}
            form={form}
            options={blocks}
            empty={p.noBlock}
            optional
          />
        )}
        <ActionGroup>
          <SubmitButton name="goOn" value={neighbours.after === undefined ? "stay" : "next"}>
            {neighbours.after === undefined ? p.saveAndStay : p.saveAndNext}
          </SubmitButton>
          <ButtonLink href={roundHref(round.roundId)} look="subtle">
            {p.backToRound}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};

/** The page of a building block named as evidence; the text itself where it names none. */
const BlockLink = ({ reference }: { reference: string }) => {
  const parsed = parseReference(reference);
  return parsed ? <Link href={blockHref(parsed)}>{reference}</Link> : <>{reference}</>;
};

const factsOf = ({ locale, scale, outcome, rating }: RatingView): Fact[] => {
  const t = texts[locale];
  const p = pageTexts[locale];
  const badge = { label: t.outcome, value: <OutcomeBadge scale={scale} outcome={outcome} locale={locale} /> };
  if (!rating) return [badge];
  const { evidenceLink: link, evidenceBlock: block } = rating;
  return [
    badge,
    {
      label: t.reasoning,
      value: rating.reasoning.split(/\n{2,}/).map((part) => <Paragraph>{part}</Paragraph>),
    },
    ...(rating.evidence === null ? [] : [{ label: t.evidence, value: rating.evidence }]),
    ...(link === null ? [] : [{ label: p.evidenceLinkLabel, value: <Link href={link}>{link}</Link> }]),
    ...(block === null ? [] : [{ label: p.evidenceBlockLabel, value: <BlockLink reference={block} /> }]),
  ];
};

const Written = (view: RatingView) => {
  const { locale, rating, mayRead } = view;
  const p = pageTexts[locale];
  return (
    <>
      <Facts items={factsOf(view)} />
      {rating && (
        <Small>{p.ratedAt(rating.ratedBy ?? p.byImport, formatMoment(rating.ratedAt, locale))}</Small>
      )}
      {!mayRead && <Paragraph quiet>{p.hiddenReasoning}</Paragraph>}
    </>
  );
};

const NormCard = ({ locale, item, round }: RatingView) => {
  const t = texts[locale];
  const p = pageTexts[locale];
  const { control, part, reference } = item;
  return (
    <Card
      title={p.normText}
      level={2}
      footer={
        <Link
          href={normHref({ framework: round.framework, code: item.code })}
          context={itemLabel(item, locale)}
        >
          {p.normPage}
        </Link>
      }
    >
      <Facts
        items={[
          ...(part ? [{ label: p.part, value: t.figures.parts[part] }] : []),
          ...(control ? [{ label: p.control, value: t.figures.controls[control] }] : []),
          ...(reference ? [{ label: p.reference, value: reference[locale] }] : []),
        ]}
      />
    </Card>
  );
};

const ScaleCard = ({ locale, scale }: RatingView) => {
  const p = pageTexts[locale];
  const line = scale.levels[metFrom(scale)];
  if (scale.measure === "findings") return null;
  return (
    <Card title={p.scaleTitle} level={2}>
      <List ordered items={scale.levels.map(({ title }) => title[locale])} />
      {line && <p>{p.scaleLine(line.title[locale])}</p>}
      <p>{p.scaleText}</p>
      {scale.borrowedFrom && <p>{texts[locale].borrowed(scale.borrowedFrom[locale])}</p>}
    </Card>
  );
};

const Previous = ({ locale, scale, previous, item }: RatingView) =>
  previous && (
    <Card
      title={pageTexts[locale].previousRating}
      level={2}
      href={ratingHref(previous.round.roundId, item.code)}
    >
      <p>{aboutRound(previous.round, locale)}</p>
      <OutcomeBadge scale={scale} outcome={previous.outcome} locale={locale} />
    </Card>
  );

const Elsewhere = ({ locale, evidence }: RatingView) =>
  evidence.length === 0 ? null : (
    <Section title={pageTexts[locale].elsewhere}>
      <List
        items={evidence.map((one) => (
          <>
            {one.subject}: <Link href={one.href}>{one.title}</Link>
          </>
        ))}
      />
    </Section>
  );

const Steps = ({ locale, round, neighbours }: RatingView) => {
  const p = pageTexts[locale];
  return (
    <ActionGroup>
      {neighbours.before !== undefined && (
        <ButtonLink href={ratingHref(round.roundId, neighbours.before)} look="secondary">
          {p.previous}
        </ButtonLink>
      )}
      {neighbours.after !== undefined && (
        <ButtonLink href={ratingHref(round.roundId, neighbours.after)} look="secondary">
          {p.next}
        </ButtonLink>
      )}
    </ActionGroup>
  );
};

const ActionButton = ({ locale, round, scale, item, outcome, mayAct }: RatingView) => {
  if (!mayAct || isMet(scale, outcome) !== false) return null;
  const back = ratingHref(round.roundId, item.code);
  const reference = normReference(round.framework, item.code);
  return (
    <ButtonLink href={actionHref({ reference, label: itemLabel(item, locale), back })}>
      {pageTexts[locale].makeAction}
    </ButtonLink>
  );
};

/** One norm in a round: its words beside the form or the rating, the round before, and the way on. */
export const RatingPage = (view: RatingView) => {
  const { locale, round, item, mayRate } = view;
  return (
    <>
      <PageHeading
        eyebrow={aboutRound(round, locale)}
        title={itemLabel(item, locale)}
        lead={item.text?.[locale]}
        actions={<ActionButton {...view} />}
      />
      <Columns
        main={
          <>
            {mayRate ? <RatingForm {...view} /> : <Written {...view} />}
            <Steps {...view} />
          </>
        }
        aside={
          <>
            <NormCard {...view} />
            <Previous {...view} />
            {mayRate && <ScaleCard {...view} />}
            <Elsewhere {...view} />
          </>
        }
      />
    </>
  );
};
