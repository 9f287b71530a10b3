import { Document } from "./document.tsx";
import { StyleGuideContent } from "./style-guide-content.tsx";
import { StyleGuideForms } from "./style-guide-forms.tsx";
import { StyleGuideLists } from "./style-guide-lists.tsx";
import { PageHeading, Separator } from "./text.tsx";
import { ActionGroup, ButtonLink } from "./button.tsx";
import { StatusBadge } from "./status.tsx";
import type { Locale } from "#platform/locale/index.ts";

const top = [
  { href: "/", label: "Start", count: 3 },
  { href: "/stelsel", label: "Stelsel", current: true },
  { href: "/jaarcyclus", label: "Jaarcyclus" },
  { href: "/registers", label: "Registers" },
  { href: "/beleving", label: "Beleving" },
  { href: "/regels", label: "Regels en advies" },
  { href: "/melden", label: "Melden" },
];

const side = {
  title: "Stelsel",
  items: [
    { href: "/stelsel/normen", label: "Normen" },
    { href: "/stelsel/bouwstenen", label: "Bouwstenen", current: true, count: 12 },
    { href: "/stelsel/samenhang", label: "Samenhang", count: 4 },
    { href: "/stelsel/risico", label: "Risico's en kwetsbare functies" },
  ],
};

/** Every part of the interface in every state, on one page: to look at, and to test in a browser. */
export const StyleGuide = ({ locale, themeHref }: { locale: Locale; themeHref?: string | undefined }) => (
  <Document
    locale={locale}
    title="Bouwdoos"
    themeHref={themeHref}
    languageHref={locale === "nl" ? "?taal=en" : "?taal=nl"}
    organisation={{ name: "Gemeente Voorbeeldstad" }}
    account={{ name: "Samira de Wit", rolesText: "Integriteitscoördinator" }}
    top={top}
    side={side}
    crumbs={[
      { href: "/", label: "Start" },
      { href: "/stelsel", label: "Stelsel" },
    ]}
    flash={{ kind: "success", text: "De bouwsteen is opgeslagen." }}
    demonstration="Dit is een demonstratie. Voorbeeldstad is verzonnen."
  >
    <PageHeading
      eyebrow="Stelsel 2026"
      title="Zo staat uw integriteitsbeleid ervoor"
      lead="In één blik: wat er nu moet gebeuren, wat goed gaat en wat aandacht vraagt."
      status={<StatusBadge tone="info">In uitvoering</StatusBadge>}
      actions={
        <ActionGroup>
          <ButtonLink href="/stelsel/nieuw">Bouwsteen toevoegen</ButtonLink>
          <ButtonLink href="/stelsel.csv" look="secondary" download>
            Download
          </ButtonLink>
        </ActionGroup>
      }
    />
    <StyleGuideContent />
    <Separator />
    <StyleGuideLists />
    <Separator />
    <StyleGuideForms />
  </Document>
);
