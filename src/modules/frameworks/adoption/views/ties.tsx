import type { Locale } from "#platform/locale/index.ts";
import { Disclosure, Link, List, Paragraph, Section, Small } from "#ui/index.ts";
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

/** Who says so in one line; on what grounds can be opened, because it is long and the same for every item of a framework. */
const Reading = ({ reading, locale }: { reading: Tie["reading"]; locale: Locale }) => {
  const t = texts[locale];
  if (reading === "own")
    return (
      <Paragraph quiet>
        <Small>{t.readingOwn}</Small>
      </Paragraph>
    );
  return (
    <Disclosure title={t.reading(reading.title)}>
      <Small>{reading.reference[locale]}</Small>
    </Disclosure>
  );
};

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

const groundOf = ({ reading }: Tie): string => (reading === "own" ? "" : reading.reference.nl);

/** Lines that share a reading stand together, so that whose reading it is, is said once. */
const ByReading = ({ ties, locale, blockOf }: TiesProps) => (
  <>
    {[...Map.groupBy(ties, groundOf).values()].map((group) => (
      <>
        <List
          items={group.map((tie) => (
            <TieLine {...{ tie, locale, blockOf }} />
          ))}
        />
        {group.slice(0, 1).map(({ reading }) => (
          <Reading reading={reading} locale={locale} />
        ))}
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
