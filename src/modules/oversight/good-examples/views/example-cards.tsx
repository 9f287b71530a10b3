import type { Locale } from "#platform/locale/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import { Card, CardGrid } from "#ui/index.ts";
import { addresses } from "../../addresses.ts";
import type { GoodExample } from "../example.ts";
import { texts } from "../texts.ts";

interface ExampleCardsProps {
  readonly locale: Locale;
  readonly examples: readonly GoodExample[];
  /** Level of the titles in the outline of the page. */
  readonly level: 2 | 3;
}

/** Good examples as cards: whose it is, on what, and where it comes from. */
export const ExampleCards = ({ locale, examples, level }: ExampleCardsProps) => (
  <CardGrid>
    {examples.map((example) => (
      <Card
        title={example.title}
        level={level}
        href={`${addresses.examples}/${example.exampleId}`}
        eyebrow={example.about}
        footer={example.sourceTitle ?? `${texts[locale].sharedOn} ${formatDate(example.sharedOn, locale)}`}
      />
    ))}
  </CardGrid>
);
