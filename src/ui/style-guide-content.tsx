import { ActionGroup, ButtonLink, CopyText, SubmitButton } from "./button.tsx";
import { Card, CardGrid, EmptyState, Tile } from "./card.tsx";
import { ContactCard } from "./contact-card.tsx";
import { Choice, Disclosure } from "./disclosure.tsx";
import { Facts, Meter, Steps, Timeline } from "./facts.tsx";
import { Link } from "./link.tsx";
import { MarkdownView } from "./markdown-view.tsx";
import { Alert, StatusBadge } from "./status.tsx";
import { CodeOnPaper, Columns, Heading, List, Paragraph, Section, Sheet, Small, Stack } from "./text.tsx";

const Tiles = () => (
  <CardGrid small>
    <Tile
      label="Bouwstenen op orde"
      value="32"
      hint="van 45"
      href="/stelsel/bouwstenen"
      trend={{ text: "4 meer dan vorig jaar", tone: "good" }}
    >
      <Meter label="Op orde" value={32} max={45} bare />
    </Tile>
    <Tile
      label="Acties over de datum"
      value="3"
      hint="van 18 open acties"
      href="/acties"
      trend={{ text: "Oudste: 12 dagen", tone: "attention" }}
    />
    <Tile
      label="Normen die u haalt"
      value="11"
      hint="van 15 normen"
      href="/normen"
      trend={{ text: "2 normen vragen actie", tone: "bad" }}
    />
    <Tile
      label="Volgende stap"
      value="Jaarverslag"
      hint="vaststellen voor 1 juli"
      trend={{ text: "Concept is klaar", tone: "info" }}
    />
  </CardGrid>
);

const Statuses = () => (
  <ActionGroup>
    <StatusBadge tone="neutral">Concept</StatusBadge>
    <StatusBadge tone="good">Voldoende</StatusBadge>
    <StatusBadge tone="attention">Gedeeltelijk</StatusBadge>
    <StatusBadge tone="bad">Onvoldoende</StatusBadge>
    <StatusBadge tone="info">Vastgesteld</StatusBadge>
  </ActionGroup>
);

const Alerts = () => (
  <Stack>
    <Alert kind="info" title="Uw naam blijft geheim" level={3}>
      <Paragraph>
        Alleen het meldpunt kan lezen wat u schrijft. De beheerder van dit systeem kan dat niet.
      </Paragraph>
    </Alert>
    <Alert kind="ok">
      <Paragraph>Het jaarplan is vastgesteld.</Paragraph>
    </Alert>
    <Alert kind="warning" title="Drie acties zijn over de datum">
      <Link href="/acties">Bekijk de acties</Link>
    </Alert>
    <Alert kind="error" title="Het bestand is niet bewaard">
      <Paragraph>Het is groter dan 200 MB. Kies een kleiner bestand.</Paragraph>
    </Alert>
  </Stack>
);

const Cards = () => (
  <CardGrid>
    <Card
      title="Gedragscode"
      href="/stelsel/bouwstenen/gedragscode"
      eyebrow="Normen en waarden"
      status={<StatusBadge tone="good">Werkt</StatusBadge>}
      footer="Eigenaar: A. Jansen · geldig tot 1 maart 2027"
    >
      <Paragraph>Wat we van elkaar verwachten, met voorbeelden uit het werk.</Paragraph>
    </Card>
    <Card title="Meldregeling" status={<StatusBadge tone="attention">Verouderd</StatusBadge>}>
      <Paragraph>
        Past nog niet bij de Wet bescherming klokkenluiders. <Link href="/acties/12">Bekijk de actie</Link>
      </Paragraph>
    </Card>
    <Card title="Vertrouwenspersonen">
      <Meter label="Bekend bij medewerkers" value={78} max={100} valueText="78%" tone="good" />
      <Meter label="Gesprekken gevoerd" value={4} max={12} tone="attention" />
    </Card>
  </CardGrid>
);

const Details = () => (
  <Columns
    main={
      <>
        <Heading level={3}>Verloop</Heading>
        <Timeline
          entries={[
            {
              date: "12 maart 2026",
              dateTime: "2026-03-12",
              title: "Vastgesteld door de gemeentesecretaris",
              tone: "good",
            },
            {
              date: "3 februari 2026",
              dateTime: "2026-02-03",
              title: "Ondernemingsraad heeft ingestemd",
              text: <Paragraph>Met één opmerking over scholing.</Paragraph>,
              tone: "info",
            },
            { date: "10 januari 2026", dateTime: "2026-01-10", title: "Concept gemaakt" },
          ]}
        />
      </>
    }
    aside={
      <>
        <Heading level={3}>Kenmerken</Heading>
        <Facts
          items={[
            { label: "Eigenaar", value: "Annelies Jansen" },
            { label: "Bron", value: <Link href="https://www.rekenkamer.nl/">Algemene Rekenkamer</Link> },
            { label: "Geldig tot", value: "1 maart 2027" },
          ]}
        />
      </>
    }
  />
);

/** Text, status, cards, tiles and the like. */
export const StyleGuideContent = () => (
  <>
    <Section title="In één blik">
      <Tiles />
    </Section>
    <Section title="Waar staat het jaarplan?">
      <Steps
        label="Stappen van het jaarplan"
        items={[
          { label: "Opstellen", state: "done", href: "/jaarplan", hint: "10 januari" },
          { label: "Ondernemingsraad", state: "done", hint: "3 februari" },
          { label: "Vaststellen", state: "current", hint: "door de secretaris" },
          { label: "Uitvoeren", state: "todo" },
        ]}
      />
    </Section>
    <Section
      title="Bouwstenen"
      intro="Een bouwsteen is een onderdeel van uw beleid met een eigenaar."
      actions={<Link href="/stelsel">Alle bouwstenen</Link>}
    >
      <Statuses />
      <Cards />
    </Section>
    <Section title="Berichten">
      <Alerts />
    </Section>
    <Section title="Eén ding van dichtbij">
      <Details />
    </Section>
    <Section title="Tekst">
      <Paragraph>
        Integriteit gaat over goed en zorgvuldig werken. Lees meer in <Link href="/regels">de regels</Link>,
        of <Link href="mailto:integriteit@voorbeeldstad.example">stuur een bericht</Link>.
      </Paragraph>
      <List items={["Weet wat de regels zijn", "Vraag advies als u twijfelt", "Meld wat niet klopt"]} />
      <List ordered items={["Lees de uitleg", "Vul het formulier in", "Bewaar uw code"]} />
      <MarkdownView html="<p>Dit stuk is geschreven door een <strong>medewerker</strong>.</p><blockquote><p>Een citaat.</p></blockquote>" />
      <CopyText id="code" text="appel trein wolk zeven lamp fiets regen" />
      <Sheet>
        <Paragraph>Dit vel is voor één bewaarder.</Paragraph>
        <CodeOnPaper>85AC-XAFJ-YNRT-SHTX-DK61-BX7K</CodeOnPaper>
      </Sheet>
      <Sheet>
        <Paragraph>Dit vel is voor een ander.</Paragraph>
        <CodeOnPaper>85AC-XAFJ-YNRT-SHTX-DK61-BX7L</CodeOnPaper>
      </Sheet>
      <Stack>
        <Disclosure title="Wat gebeurt er met mijn melding?">
          <Paragraph>Binnen zeven dagen krijgt u een ontvangstbevestiging.</Paragraph>
        </Disclosure>
        <Disclosure title="Wie kan dit lezen?" open>
          <Paragraph>Alleen de mensen van het meldpunt.</Paragraph>
        </Disclosure>
      </Stack>
      <Stack>
        <Choice title="Iemand gaat over mijn grens" hint="Pesten, discriminatie, seksuele intimidatie">
          <Choice title="Ik wil vertrouwelijk met iemand praten" inner>
            <ContactCard
              name="Vertrouwenspersoon"
              purpose="Luistert vertrouwelijk."
              people={["Annelies Jansen"]}
              ways={[{ label: "Bel 026 000 01 14", href: "tel:0260000114" }]}
              lines={["Elke werkdag"]}
            />
          </Choice>
        </Choice>
        <Choice title="Er is over mij gemeld" />
      </Stack>
      <Small>Bron: Algemene Rekenkamer, 2024.</Small>
    </Section>
    <Section title="Knoppen">
      <ActionGroup>
        <SubmitButton>Opslaan</SubmitButton>
        <SubmitButton look="secondary">Bewaar als concept</SubmitButton>
        <SubmitButton look="subtle">Annuleer</SubmitButton>
        <SubmitButton look="danger" context="bouwsteen Gedragscode">
          Verwijder
        </SubmitButton>
        <ButtonLink href="/verder">Verder</ButtonLink>
      </ActionGroup>
    </Section>
    <EmptyState
      title="Nog geen doelen"
      action={<ButtonLink href="/doelen/nieuw">Eerste doel toevoegen</ButtonLink>}
    >
      <Paragraph>
        Met doelen laat u zien waar u dit jaar naartoe werkt. Begin met één doel dat u kunt meten.
      </Paragraph>
    </EmptyState>
  </>
);
