import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Alert, Disclosure, Link, List, Paragraph, Section, Small } from "#ui/index.ts";
import { contentTexts } from "../content-texts.ts";
import type { Declaration } from "../declaration.ts";
import type { GiftAnswer } from "../gift.rules.ts";
import type { RuledDeclaration } from "../ruled-declaration.ts";
import { RecusalRuled } from "../recusals/views/recusal-ruled.tsx";
import { checks } from "../side-activity.ts";
import type { SideActivity } from "../side-activity.ts";
import { pointsOf } from "../side-activity.rules.ts";
import { texts } from "../texts.ts";
import { amountText } from "./amount-text.ts";

const kinds = {
  keep: "ok",
  noted: "ok",
  ask: "warning",
  "give-back": "error",
  never: "error",
} as const satisfies Record<GiftAnswer, string>;

interface Props {
  readonly locale: Locale;
  readonly ruled: RuledDeclaration;
  /** Whether the reader is the one who declares: then the answer says what to do. */
  readonly isOwn: boolean;
  /** Inside a card the points stand under the card's own title. */
  readonly inCard?: boolean;
}

const Earlier = ({ locale, earlier }: { locale: Locale; earlier: readonly Declaration[] }) => {
  const t = contentTexts[locale];
  return (
    <Disclosure title={t.earlierTitle} open>
      <List
        items={earlier.map(({ declarationId, label, content }) => (
          <Link href={`/verklaringen/${declarationId}`}>
            {label}
            {content.register === "gift" &&
              `, ${amountText(content.valueCents, locale)}, ${formatDate(content.happenedOn, locale)}`}
          </Link>
        ))}
      />
    </Disclosure>
  );
};

const GiftRuled = ({ locale, ruled: { gift, giftMostCents }, isOwn, inCard = false }: Props) => {
  const t = contentTexts[locale];
  if (gift === null) return null;
  const { answer, rule, yearCents, earlier } = gift;
  return (
    <>
      <Alert
        kind={kinds[answer]}
        title={isOwn ? t.answers[answer] : t.answersForOther[answer]}
        level={inCard ? 3 : 2}
      >
        <Paragraph>{t.giftRule(rule, amountText(giftMostCents, locale))}</Paragraph>
        {isOwn && <Paragraph>{t.answerNext[answer]}</Paragraph>}
        <Small>{t.rule(rule)}</Small>
      </Alert>
      {earlier.length > 0 && <Earlier locale={locale} earlier={earlier} />}
      {earlier.length > 0 && <Paragraph>{t.yearSum(amountText(yearCents, locale))}</Paragraph>}
    </>
  );
};

const ActivityRuled = ({ locale, activity }: { locale: Locale; activity: SideActivity }) => {
  const t = contentTexts[locale];
  const points = pointsOf(activity);
  const isAsked = checks.some((check) => activity[check] !== "not-asked");
  return (
    <>
      {points.length === 0 ? (
        <Paragraph>{isAsked ? t.noPoints : t.pointsNotAsked}</Paragraph>
      ) : (
        <List
          items={points.map(({ rule, sure }) => (
            <>
              {t.points[rule]}
              {!sure && ` (${t.unsure})`} <Small>{t.rule(rule)}</Small>
            </>
          ))}
        />
      )}
      <Paragraph quiet>{t.law}</Paragraph>
    </>
  );
};

/** What the employer's rules say of what was declared: an answer on a gift, what to look at in a side activity. */
export const WhatRulesSay = (props: Props) => {
  const { content } = props.ruled.declaration;
  const { locale, isOwn, inCard = false } = props;
  if (content.register === "gift") return <GiftRuled {...props} />;
  if (content.register === "recusal") {
    const said = <RecusalRuled locale={locale} points={props.ruled.recusal ?? []} />;
    return inCard ? said : <Section title={texts[locale].pointsTitle}>{said}</Section>;
  }
  if (isOwn) return null;
  const points = <ActivityRuled locale={locale} activity={content} />;
  return inCard ? points : <Section title={texts[locale].pointsTitle}>{points}</Section>;
};
