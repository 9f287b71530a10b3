import { SelectField } from "./choice-fields.tsx";
import { FigureView } from "./figure-view.tsx";
import type { FormState } from "./form-state.ts";
import { FilterBar, Results } from "./form.tsx";
import { Link } from "./link.tsx";
import { TabLinks } from "./navigation.tsx";
import { Pagination } from "./pagination.tsx";
import { StatusBadge } from "./status.tsx";
import { Table } from "./table.tsx";
import { Section, Stack } from "./text.tsx";
import { TextField } from "./text-fields.tsx";

const emptyForm: FormState = { values: {}, errors: [] };

const columns = [
  { header: "Actie", width: "wide" as const, sort: { href: "?sorteer=actie" } },
  { header: "Eigenaar" },
  {
    header: "Voor",
    width: "date" as const,
    sort: { href: "?sorteer=-voor", direction: "ascending" as const },
  },
  { header: "Uren", align: "end" as const },
  { header: "Stand" },
  { header: "Knoppen", hiddenHeader: true, width: "narrow" as const },
];

const edit = (href: string, what: string) => (
  <Link href={href} context={what}>
    Wijzig
  </Link>
);

const rows = [
  {
    cells: [
      <Link href="/acties/1">Meldregeling aanpassen aan de wet</Link>,
      "Bram Visser",
      "1 maart 2026",
      "24",
      <StatusBadge tone="bad">Over datum</StatusBadge>,
      edit("/acties/1/wijzig", "Meldregeling"),
    ],
    marked: true,
  },
  {
    cells: [
      <Link href="/acties/2">Gesprek over dilemma's in elk team</Link>,
      "Samira de Wit",
      "15 juni 2026",
      "120",
      <StatusBadge tone="info">Loopt</StatusBadge>,
      edit("/acties/2/wijzig", "Gesprek"),
    ],
  },
  {
    cells: [
      <Link href="/acties/3">Kwetsbare functies in kaart brengen</Link>,
      "Annelies Jansen",
      "22 september 2026",
      "1.040",
      <StatusBadge tone="neutral">Gepland</StatusBadge>,
      edit("/acties/3/wijzig", "Kwetsbare functies"),
    ],
  },
];

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="180" viewBox="0 0 640 180" role="img" aria-label="Staven per niveau">
<g fill="#0f5c66"><rect x="40" y="90" width="90" height="60"/><rect x="160" y="40" width="90" height="110"/><rect x="280" y="70" width="90" height="80"/><rect x="400" y="20" width="90" height="130"/><rect x="520" y="110" width="90" height="40"/></g><path d="M20 150h600" stroke="#16211f"/></svg>`;

/** Tables, filters, pages and figures. */
export const StyleGuideLists = () => (
  <>
    <Section title="Lijsten">
      <TabLinks
        label="Soort acties"
        items={[
          { href: "?soort=open", label: "Open", current: true, count: 18 },
          { href: "?soort=klaar", label: "Afgerond" },
          { href: "?soort=vervallen", label: "Vervallen" },
        ]}
      />
      <FilterBar action="/stijl" clearHref="/stijl" results="acties">
        <TextField name="zoek" label="Zoek" type="search" form={emptyForm} />
        <SelectField
          name="stand"
          label="Stand"
          empty="Alle standen"
          form={emptyForm}
          options={[
            { value: "open", label: "Open" },
            { value: "klaar", label: "Klaar" },
          ]}
        />
      </FilterBar>
      <Results id="acties">
        <Table caption="Acties van dit jaar" columns={columns} rows={rows} stacked />
        <Pagination total={1230} page={3} hrefFor={(page) => `?bladzijde=${page}`} />
      </Results>
      <Pagination total={12} page={1} hrefFor={(page) => `?bladzijde=${page}`} />
    </Section>
    <Section title="Een brede tabel">
      <Table
        caption="Normen per organisatie"
        captionHidden
        columns={[
          "Norm",
          "AZ",
          "BZ",
          "BZK",
          "DEF",
          "EZK",
          "FIN",
          "IenW",
          "JenV",
          "LNV",
          "OCW",
          "SZW",
          "VWS",
        ].map((header) => ({ header }))}
        rows={["Kwetsbare functies", "Meldregeling"].map((name) => ({
          cells: [name, ...Array.from({ length: 12 }, () => "gehaald")],
        }))}
      />
      <Table caption="Lege lijst" columns={columns} rows={[]} />
    </Section>
    <Stack>
      <FigureView
        level={2}
        figure={{
          id: "niveaus",
          title: "Normen per niveau",
          description: "De meeste normen staan op voldoende; twee staan nog op niet aanwezig.",
          svg,
          table: {
            head: ["Niveau", "Aantal"],
            rows: [
              ["Niet aanwezig", 2],
              ["Onvoldoende", 4],
              ["Voldoende", 9],
            ],
          },
          note: "Peildatum 1 januari 2026, zelfevaluatie.",
        }}
      />
    </Stack>
  </>
);
