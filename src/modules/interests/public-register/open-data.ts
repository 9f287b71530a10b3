import { csvText } from "#platform/csv/index.ts";
import type { DownloadReply } from "#platform/http/index.ts";
import type { DataForm, PublicEntry, PublicRegister } from "./entry.ts";

/** One line as open data; `docs/open-data.md` describes the fields. What the employer's profile leaves out is null. */
const asData = (entry: PublicEntry) => ({
  id: entry.entryId,
  name: entry.personName,
  function: entry.functionTitle,
  activity_organisation: entry.activityOrganisation,
  nature: entry.nature,
  paid: entry.paid,
  hours_per_week: entry.hoursPerWeek,
  payment: entry.payment,
  starts_on: entry.startsOn,
  confirmed_on: entry.confirmedOn,
  published_on: entry.publishedOn,
});

/** A register as JSON, schema `borgpen-side-activities/1`. */
export const registerJson = (register: PublicRegister, entries: readonly PublicEntry[]): string =>
  JSON.stringify(
    {
      schema: "borgpen-side-activities/1",
      organisation: register.shortName,
      organisation_name: register.name,
      invented: register.invented,
      entries: entries.map(asData),
    },
    null,
    2,
  );

const head = [
  "organisation",
  "id",
  "name",
  "function",
  "activity_organisation",
  "nature",
  "paid",
  "hours_per_week",
  "payment",
  "starts_on",
  "confirmed_on",
  "published_on",
];

/** A register as CSV (RFC 4180, UTF-8, comma), one line for each entry. */
export const registerCsv = ({ shortName }: PublicRegister, entries: readonly PublicEntry[]): string =>
  csvText([
    head,
    ...entries.map((entry) => [
      shortName,
      ...Object.values(asData(entry)).map((value) =>
        value === null ? "" : typeof value === "boolean" ? String(value) : value,
      ),
    ]),
  ]);

const types: Readonly<Record<DataForm, string>> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
};

/** A register as a file. */
export const registerFile = (
  register: PublicRegister,
  entries: readonly PublicEntry[],
  form: DataForm,
): DownloadReply => ({
  kind: "download",
  fileName: `nevenwerkzaamheden-${register.shortName}.${form}`,
  type: types[form],
  body: (form === "json" ? registerJson : registerCsv)(register, entries),
});
