import {
  ActionGroup,
  ButtonLink,
  Link,
  PageHeading,
  Paragraph,
  Section,
  StatusBadge,
  Table,
} from "#ui/index.ts";
import type { Tone } from "#ui/index.ts";
import { editBase, guideBase } from "../addresses.ts";
import { contactsIn } from "../guide.ts";
import type { Guide } from "../guide.ts";
import { textPages } from "../guidance.ts";
import type { ContactKind, StandardText, TextPage } from "../guidance.ts";
import { detailsOf, isOutdated, titleOf } from "../guidance.rules.ts";
import { texts } from "../texts.ts";
import { MissingContacts } from "./missing-contacts.tsx";

const tones = {
  missing: "attention",
  optional: "neutral",
  standard: "info",
  own: "good",
} as const satisfies Record<string, Tone>;

const ContactState = ({ guide, contact }: { guide: Guide; contact: ContactKind }) => {
  const { own, organisation, locale } = guide;
  const standing = detailsOf(contact, own, organisation.kind) === undefined ? undefined : "standard";
  const state = own.contacts.has(contact.key)
    ? "own"
    : (standing ?? (contact.needed ? "missing" : "optional"));
  return <StatusBadge tone={tones[state]}>{texts[locale].states[state]}</StatusBadge>;
};

const reachedBy = (guide: Guide, { key }: ContactKind): string =>
  contactsIn(guide, [key])
    .flatMap(({ people, ways }) => [...people, ...ways.map(({ label }) => label)])
    .join(", ");

const ContactTable = ({ guide }: { guide: Guide }) => {
  const t = texts[guide.locale];
  return (
    <Table
      caption={t.contacts}
      captionHidden
      stacked
      columns={[
        { header: t.contact, width: "wide" },
        { header: t.reachedBy },
        { header: t.state, width: "narrow" },
      ]}
      rows={guide.content.contacts.map((contact) => ({
        cells: [
          <Link href={`${editBase}/contact/${contact.key}`}>{contact.name[guide.locale]}</Link>,
          reachedBy(guide, contact),
          <ContactState guide={guide} contact={contact} />,
        ],
      }))}
    />
  );
};

const TextState = ({ guide, text }: { guide: Guide; text: StandardText }) => {
  const t = texts[guide.locale].textStates;
  if (!guide.own.texts.has(text.key)) return <StatusBadge tone="info">{t.standard}</StatusBadge>;
  if (isOutdated(text, guide.own)) return <StatusBadge tone="attention">{t.outdated}</StatusBadge>;
  return <StatusBadge tone="good">{t.own}</StatusBadge>;
};

/** Where a text of a way is read: the situations that lead to it. */
const placeOf = ({ content, locale }: Guide, { key, page }: StandardText): string => {
  if (page !== "ways") return "";
  const situations = content.groups
    .flatMap((group) => group.situations)
    .filter(({ ways }) => ways.includes(key));
  return texts[locale].inSituations(situations.map(({ title }) => title[locale]).join(" · "));
};

const TextTable = ({ guide, of }: { guide: Guide; of: TextPage }) => {
  const t = texts[guide.locale];
  const { locale, organisation } = guide;
  return (
    <Table
      caption={t.textGroups[of]}
      stacked
      columns={[
        { header: t.text, width: "wide" },
        { header: t.state, width: "narrow" },
      ]}
      rows={guide.content.texts
        .filter(({ page }) => page === of)
        .map((text) => ({
          cells: [
            <>
              <Link href={`${editBase}/tekst/${text.key}`}>{titleOf(text, locale, organisation.name)}</Link>
              {text.page === "ways" && <Paragraph quiet>{placeOf(guide, text)}</Paragraph>}
            </>,
            <TextState guide={guide} text={text} />,
          ],
        }))}
    />
  );
};

const Opened = ({ guide }: { guide: Guide }) => {
  const t = texts[guide.locale];
  const { isOpen } = guide.own;
  return (
    <Section title={t.openTitle}>
      <Paragraph>
        <StatusBadge tone={isOpen ? "good" : "attention"}>{isOpen ? t.isOpen : t.isClosed}</StatusBadge>
      </Paragraph>
      <ActionGroup>
        <ButtonLink href={`${editBase}/openstellen`} look={isOpen ? "secondary" : "primary"}>
          {t.changeOpen}
        </ButtonLink>
        <ButtonLink href={`${editBase}/voorbeeld`} look="secondary">
          {t.preview}
        </ButtonLink>
        {isOpen && (
          <ButtonLink href={`${guideBase}/${guide.organisation.shortName}`} look="secondary">
            {t.publicPage}
          </ButtonLink>
        )}
      </ActionGroup>
    </Section>
  );
};

/** Everything the coordinator can change of the guide, and how it stands. */
export const OverviewPage = ({ guide }: { guide: Guide }) => {
  const t = texts[guide.locale];
  return (
    <>
      <PageHeading title={t.ownTitle} lead={t.ownLead} />
      <MissingContacts guide={guide} />
      <Opened guide={guide} />
      <Section title={t.contacts}>
        <ContactTable guide={guide} />
      </Section>
      <Section title={t.texts}>
        {textPages.map((of) => (
          <TextTable guide={guide} of={of} />
        ))}
      </Section>
    </>
  );
};
