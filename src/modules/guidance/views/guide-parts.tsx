import { ContactCard, MarkdownView, TabLinks } from "#ui/index.ts";
import { contactsIn } from "../guide.ts";
import type { Guide, ShownText } from "../guide.ts";
import { texts } from "../texts.ts";

/** The pages of the guide and the way back to an own report, on every page. */
export const GuideLinks = ({ guide, here }: { guide: Guide; here: "help" | "explanation" | "outside" }) => {
  const t = texts[guide.locale];
  const { addresses } = guide;
  return (
    <TabLinks
      label={t.pages}
      items={[
        { href: addresses.help, label: t.help, current: here === "help" },
        { href: addresses.explanation, label: t.explanation, current: here === "explanation" },
        { href: addresses.outside, label: t.outside, current: here === "outside" },
        ...(addresses.dossier === undefined ? [] : [{ href: addresses.dossier, label: t.dossier }]),
      ]}
    />
  );
};

/** What a text says. */
export const TextView = ({ text }: { text: ShownText }) => <MarkdownView html={text.html} />;

/** Whom one can turn to; nothing where nobody is known. */
export const Contacts = ({ guide, keys }: { guide: Guide; keys: readonly string[] }) => (
  <>
    {contactsIn(guide, keys).map((contact) => (
      <ContactCard {...contact} />
    ))}
  </>
);
