import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Evidence } from "#platform/module/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Facts,
  Form,
  HiddenField,
  Link,
  PageHeading,
  Paragraph,
  StatusBadge,
  SubmitButton,
} from "#ui/index.ts";
import type { Framework } from "../../framework.ts";
import { normHref, normReference, ownItemHref } from "../../reference.rules.ts";
import type { ApplicableItem, LeftOut, OwnItem } from "../adoption.ts";
import type { Tie } from "../ties.rules.ts";
import { texts } from "../texts.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { controlName, partName } from "./item-words.tsx";
import { Ties } from "./ties.tsx";
import type { BlockOf } from "./ties.tsx";

interface NormPageProps {
  readonly locale: Locale;
  readonly framework: Framework;
  readonly item: ApplicableItem;
  readonly inUse: boolean;
  readonly leftOut: (LeftOut & { readonly decidedByName: string | null }) | undefined;
  readonly own: OwnItem | undefined;
  readonly ties: readonly Tie[];
  readonly blockOf: BlockOf;
  readonly evidence: readonly Evidence[];
  readonly mayWrite: boolean;
}

/** The address of the form for a new action, with the source filled in. */
export const newActionHref = (
  kind: "norm" | "building-block",
  item: ApplicableItem,
  locale: Locale,
  back: string,
): string =>
  `/acties/nieuw?${new URLSearchParams({
    bron: kind,
    verwijzing: normReference(item.framework, item.code),
    naam: `${item.code} ${item.title[locale]}`,
    terug: back,
  }).toString()}`;

const Steps = ({ locale, item, inUse, leftOut, own }: NormPageProps) => {
  const t = texts[locale];
  const path = normHref(item);
  const ownPath = ownItemHref(item);
  if (own)
    return own.withdrawnOn === null ? (
      <ActionGroup>
        <ButtonLink href={ownPath} look="secondary">
          {t.change}
        </ButtonLink>
        <ButtonLink href={`${ownPath}/intrekken`} look="subtle">
          {t.withdraw}
        </ButtonLink>
      </ActionGroup>
    ) : null;
  if (!inUse || leftOut) return null;
  return (
    <ButtonLink href={`${path}/weglaten`} look="subtle">
      {t.leaveOut}
    </ButtonLink>
  );
};

const OutNote = ({ locale, item, leftOut, own, mayWrite }: NormPageProps) => {
  const t = texts[locale];
  if (leftOut)
    return (
      <Alert kind="warning" title={t.leftOutBadge}>
        <Paragraph>{leftOut.reason}</Paragraph>
        <Paragraph quiet>
          {t.leftOutBy(formatDate(leftOut.decidedOn, locale), leftOut.decidedByName)}
        </Paragraph>
        {mayWrite && (
          <Form action={`${normHref(item)}/meetellen`}>
            <HiddenField name="form" value="" />
            <SubmitButton look="secondary">{t.bringBack}</SubmitButton>
          </Form>
        )}
      </Alert>
    );
  if (own?.withdrawnOn)
    return (
      <Alert kind="warning" title={t.withdrawnOn(formatDate(own.withdrawnOn, locale))}>
        {own.withdrawnReason}
      </Alert>
    );
  return null;
};

const badge = ({ locale, item, inUse, leftOut, own }: NormPageProps) => {
  const t = texts[locale];
  if (leftOut) return <StatusBadge tone="neutral">{t.leftOutBadge}</StatusBadge>;
  if (own?.withdrawnOn) return <StatusBadge tone="neutral">{t.withdrawn}</StatusBadge>;
  if (!inUse) return <StatusBadge tone="neutral">{t.notInUse}</StatusBadge>;
  return item.own ? <StatusBadge tone="info">{t.own}</StatusBadge> : undefined;
};

const factsOf = ({ locale, framework, item }: NormPageProps) => {
  const t = texts[locale];
  const { source } = framework;
  return [
    { label: t.part, value: partName(item, locale) },
    { label: t.control, value: controlName(item, locale) },
    {
      label: t.source,
      value: item.reference ? `${source.publisher}, ${source.title}, ${item.reference[locale]}` : t.own,
    },
    ...(item.own ? [] : [{ label: t.framework, value: t.version(item.version) }]),
  ];
};

/** One norm: its own words, where it comes from, what serves it, what it rests on, and what others know of it. */
export const NormPage = (props: NormPageProps) => {
  const { locale, framework, item, ties, blockOf, evidence, mayWrite, inUse } = props;
  const t = texts[locale];
  const hasBlocks = ties.some((tie) => tie.kind === "served-by" && blockOf(tie.other));
  const mayAct = mayWrite && inUse && !props.leftOut && !props.own?.withdrawnOn;
  return (
    <>
      <PageHeading
        eyebrow={`${framework.title[locale]}, ${t.levels[item.level].toLowerCase()} ${item.code}`}
        title={item.title[locale]}
        lead={item.text?.[locale]}
        status={badge(props)}
        actions={mayWrite && <Steps {...props} />}
      />
      <OutNote {...props} />
      <Facts items={factsOf(props)} />
      <EvidenceList
        evidence={evidence}
        locale={locale}
        actions={
          mayAct && (
            <ButtonLink href={newActionHref("norm", item, locale, normHref(item))} look="secondary">
              {t.newAction}
            </ButtonLink>
          )
        }
      />
      <Ties ties={ties} locale={locale} blockOf={blockOf} />
      {!hasBlocks && item.level === "norm" && inUse && (
        <Paragraph quiet>
          {t.noBlocks}
          {mayWrite && (
            <>
              {" "}
              <Link href="/stelsel/bouwstenen">{t.tieBlocks}</Link>.
            </>
          )}
        </Paragraph>
      )}
    </>
  );
};
