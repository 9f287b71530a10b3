import type { Child } from "hono/jsx";
import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Link, Small, Table } from "#ui/index.ts";
import { contentTexts } from "../content-texts.ts";
import type { Declaration } from "../declaration.ts";
import { isLate } from "../declaration.rules.ts";
import { texts } from "../texts.ts";
import { amountText } from "./amount-text.ts";
import { StandingBadge } from "./standing-badge.tsx";

interface Props {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly caption: string;
  readonly declarations: readonly Declaration[];
  readonly empty: Child;
}

const kindOf = ({ content }: Declaration, locale: Locale): string => {
  const register = contentTexts[locale].registerOne[content.register];
  return content.register === "gift" ? `${register}, ${amountText(content.valueCents, locale)}` : register;
};

/** Declarations of several people below each other. */
export const DeclarationTable = ({ locale, today, caption, declarations, empty }: Props) => {
  const t = texts[locale];
  return (
    <Table
      caption={caption}
      captionHidden
      stacked
      columns={[
        { header: t.what, width: "wide" },
        { header: t.person },
        { header: t.submittedOn, width: "narrow" },
        { header: t.state },
      ]}
      rows={declarations.map((declaration) => ({
        marked: isLate(declaration, today),
        cells: [
          <>
            <Link href={`/verklaringen/${declaration.declarationId}`}>{declaration.label}</Link>{" "}
            <Small>{kindOf(declaration, locale)}</Small>
          </>,
          declaration.personName,
          declaration.submittedOn === null ? "" : formatDate(declaration.submittedOn, locale),
          <StandingBadge {...{ declaration, today, locale }} />,
        ],
      }))}
      empty={empty}
    />
  );
};
