import { LineReader, plain, twice } from "#platform/csv/index.ts";
import type { Columns, Fault, Header, LineKind, Parsed } from "#platform/csv/index.ts";
import type { AppointedRole } from "../appointments/appointment.ts";
import { columns } from "./import.ts";
import type { Column, ImportLine } from "./import.ts";
import {
  columnNames,
  engagementByWord,
  engagementWords,
  requiredColumns,
  roleByWord,
} from "./import-words.ts";

/** The columns of a file of people. */
export const peopleColumns: Columns<Column> = {
  names: columnNames,
  order: columns,
  required: requiredColumns,
  longest: {
    key: 60,
    name: 120,
    email: 254,
    engagement: 60,
    function: 120,
    unit: 300,
    unitName: 300,
    start: 20,
    end: 20,
    roles: 300,
  },
};

const kind: LineKind<Column> = { columns: peopleColumns, formulas: "refused" };

/** Reads what only a person has. */
class PersonReader extends LineReader<Column> {
  email(): string | null | undefined {
    const text = this.text("email");
    if (text === null || text === undefined || /^[^\s@<>()",;]+@[^\s@<>()",;]+\.[^\s@<>()",;]+$/.test(text))
      return text;
    return this.say(
      "email",
      [`"${text}" is geen e-mailadres.`, `"${text}" is no e-mail address.`],
      [
        "Schrijf het als naam@voorbeeld.nl, of laat de cel leeg.",
        "Write it as name@example.nl, or leave the cell empty.",
      ],
    );
  }

  engagement() {
    const text = this.required("engagement");
    const engagement = engagementByWord.get(plain(text));
    if (engagement === undefined && text !== "") {
      const words = Object.values(engagementWords);
      this.say(
        "engagement",
        [`Het dienstverband "${text}" kennen wij niet.`, `The engagement "${text}" is unknown.`],
        [
          `Kies uit: ${words.map((word) => word[0]).join(", ")}.`,
          `Choose from: ${words.map((word) => word[1]).join(", ")}.`,
        ],
      );
    }
    return engagement ?? "civil-servant";
  }

  roles(): AppointedRole[] | undefined {
    const text = this.text("roles");
    if (text === undefined) return undefined;
    const words = (text ?? "").split(/[|,;/]/).map((word) => word.trim());
    return words.flatMap((word) => {
      if (word === "" || ["medewerker", "employee"].includes(plain(word))) return [];
      const role = roleByWord.get(plain(word));
      if (role !== undefined) return [role];
      this.say(
        "roles",
        [`De rol "${word}" kennen wij niet.`, `The role "${word}" is unknown.`],
        [
          "Gebruik de namen van de pagina Rollen, met | ertussen.",
          "Use the names on the page Roles, with | between them.",
        ],
      );
      return [];
    });
  }
}

/** Reads one line of the file: a person, or everything that is wrong on it. */
export const parseLine = (
  cells: readonly string[],
  header: Header<Column>,
  line: number,
): Parsed<ImportLine> => {
  const reader = new PersonReader(cells, header, { line, kind });
  const startsOn = reader.requiredDate("start");
  const endsOn = reader.date("end");
  reader.inOrder("end", startsOn, endsOn);
  const value: ImportLine = {
    line,
    key: reader.required("key"),
    name: reader.required("name"),
    engagement: reader.engagement(),
    startsOn,
    email: reader.email(),
    functionTitle: reader.text("function"),
    unit: reader.text("unit"),
    unitName: reader.text("unitName"),
    endsOn,
    roles: reader.roles(),
  };
  return reader.faults.length === 0 ? { ok: true, value } : { ok: false, faults: reader.faults };
};

/** Keys and addresses that occur twice in the file, each named with the line where it stood first. */
export const repeats = (lines: readonly ImportLine[], { names }: Header<Column>): Fault[] => {
  const keys = new Map<string, number>();
  const addresses = new Map<string, number>();
  const faults: Fault[] = [];
  for (const { line, key, email } of lines) {
    const address = email?.toLowerCase();
    const keyLine = keys.get(key);
    const addressLine = address === undefined ? undefined : addresses.get(address);
    if (keyLine !== undefined) faults.push(twice({ line, column: names.key }, keyLine, key));
    if (addressLine !== undefined)
      faults.push(twice({ line, column: names.email }, addressLine, email ?? ""));
    keys.set(key, keyLine ?? line);
    if (address !== undefined) addresses.set(address, addressLine ?? line);
  }
  return faults;
};
