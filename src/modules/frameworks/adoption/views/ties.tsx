import type { Locale } from "#platform/locale/index.ts";
import { Link, List, Paragraph, Section, Small } from "#ui/index.ts";
import { itemHref, normHref } from "../../reference.rules.ts";
import { tieKinds } from "../ties.rules.ts";
import type { Tie } from "../ties.rules.ts";
import { texts } from "../texts.ts";

interface TiesProps {
  readonly ties: readonly Tie[];
  readonly locale: Locale;
  /** True for an item that is a building block of this organisation: it has a page of its own. */
  readonly isBlock: (item: Tie["other"]) => boolean;
}

const readingOf = ({ reading }: Tie, locale: Locale): string =>
  reading === "own" ? texts[locale].readingOwn : texts[locale].reading(reading.title);

const TieLine = ({ tie, locale, isBlock }: { tie: Tie } & Omit<TiesProps, "ties">) => {
  const { other, remark } = tie;
  return (
    <>
      <Link href={isBlock(other) ? itemHref(other) : normHref(other)}>
        {other.code} {other.title[locale]}
      </Link>
      {", "}
      {other.frameworkTitle[locale]}
      {remark && (
        <>
          <br />
          <Small>{remark[locale]}</Small>
        </>
      )}
    </>
  );
};

/** Lines that share a reading stand together, so that whose reading it is, is said once. */
const ByReading = ({ ties, locale, isBlock }: TiesProps) => (
  <>
    {[...Map.groupBy(ties, (tie) => readingOf(tie, locale))].map(([reading, group]) => {
      const [first] = group;
      return (
        <>
          <List
            items={group.map((tie) => (
              <TieLine tie={tie} locale={locale} isBlock={isBlock} />
            ))}
          />
          <Paragraph quiet>
            <Small>
              {reading}
              {first && first.reading !== "own" ? `. ${first.reading.reference[locale]}` : ""}
            </Small>
          </Paragraph>
        </>
      );
    })}
  </>
);

/** Everything an item hangs together with, by the kind of link, seen from this item. */
export const Ties = (props: TiesProps) => (
  <>
    {tieKinds.map((kind) => {
      const found = props.ties.filter((tie) => tie.kind === kind);
      if (found.length === 0) return null;
      return (
        <Section title={texts[props.locale].ties[kind]}>
          <ByReading {...props} ties={found} />
        </Section>
      );
    })}
  </>
);
