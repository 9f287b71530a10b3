import type { Locale } from "#platform/locale/index.ts";
import { Facts, Paragraph, Section } from "#ui/index.ts";
import type { PublicFields } from "../entry.ts";
import { keepingTexts } from "../keeping-texts.ts";
import { publicFacts } from "./public-facts.tsx";

interface PublicPreviewProps {
  readonly locale: Locale;
  readonly fields: PublicFields;
  readonly isPublic: boolean;
}

/** What everybody sees, or will see, of a side activity: shown to whoever declares it, before it is submitted and after. */
export const PublicPreview = ({ locale, fields, isPublic }: PublicPreviewProps) => {
  const t = keepingTexts[locale];
  return (
    <Section title={isPublic ? t.publicTitle : t.previewTitle}>
      <Paragraph>{isPublic ? t.publicText : t.previewText}</Paragraph>
      <Facts items={publicFacts(fields, locale)} />
      <Paragraph quiet>{t.danger}</Paragraph>
    </Section>
  );
};
