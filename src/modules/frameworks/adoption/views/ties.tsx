import type { Locale } from "#platform/locale/index.ts";
import { Link, List, Paragraph, Section, Small } from "#ui/index.ts";
import type { BuildingBlock } from "../../blocks/building-block.ts";
import { blockStand } from "../../blocks/building-block.rules.ts";
import { StandBadge } from "../../blocks/views/judgement-badge.tsx";
import { blockHref, normHref } from "../../reference.rules.ts";
import { tieKinds } from "../ties.rules.ts";
import type { Tie } from "../ties.rules.ts";
import { texts } from "../texts.ts";

/** The building block of this organisation that an item is, if it is one. */
export type BlockOf = (item: Tie["other"]) => BuildingBlock | undefined;

interface TiesProps {
  readonly ties: readonly Tie[];
  readonly locale: Locale;
  readonly blockOf: BlockOf;
}

const readingOf = ({ reading }: Tie, locale: Locale): string =>
  reading === "own"
    ? texts[locale].readingOwn
    : `${texts[locale].reading(reading.title)}. ${reading.reference[locale]}`;

const TieLine = ({ tie, locale, blockOf }: { tie: Tie } & Omit<TiesProps, "ties">) => {
  const { other, remark } = tie;
  const block = blockOf(other);
  return (
    <>
      <Link href={block ? blockHref(other) : normHref(other)}>
        {other.code} {other.title[locale]}
      </Link>
      {block ? " " : `, ${other.frameworkTitle[locale]}`}
      {block && <StandBadge stand={blockStand(block.judgements)} locale={locale} />}
      {remark && (
        <>
          <Small>{remark[locale]}</Small>
        </>
      )}
    </>
  );
};

/** Lines that share a reading stand together, so that whose reading it is, is said once. */
const ByReading = ({ ties, locale, blockOf }: TiesProps) => (
  <>
    {[...Map.groupBy(ties, (tie) => readingOf(tie, locale))].map(([reading, group]) => (
      <>
        <List
          items={group.map((tie) => (
            <TieLine {...{ tie, locale, blockOf }} />
          ))}
        />
        <Paragraph quiet>
          <Small>{reading}</Small>
        </Paragraph>
      </>
    ))}
  </>
);

const Kind = ({ title, ...props }: TiesProps & { title: string }) =>
  props.ties.length === 0 ? null : (
    <Section title={title}>
      <ByReading {...props} />
    </Section>
  );

/** Everything an item hangs together with, by the kind of link; blocks that serve a norm come first, with how they stand. */
export const Ties = (props: TiesProps) => {
  const t = texts[props.locale];
  const isServingBlock = (tie: Tie): boolean =>
    tie.kind === "served-by" && props.blockOf(tie.other) !== undefined;
  const others = props.ties.filter((tie) => !isServingBlock(tie));
  return (
    <>
      <Kind {...props} title={t.blocksServing} ties={props.ties.filter(isServingBlock)} />
      {tieKinds.map((kind) => (
        <Kind {...props} title={t.ties[kind]} ties={others.filter((tie) => tie.kind === kind)} />
      ))}
    </>
  );
};
