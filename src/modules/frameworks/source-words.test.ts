import { describe, expect, test } from "vitest";
import { sourceWords } from "./source-words.ts";

const source = { publisher: "Gemeente Arnhem", title: "Beleidsnota" };

describe("sourceWords", () => {
  test.each([
    [undefined, "Gemeente Arnhem, Beleidsnota", "Gemeente Arnhem, Beleidsnota"],
    ["2024", "Gemeente Arnhem, Beleidsnota (2024)", "Gemeente Arnhem, Beleidsnota (2024)"],
    ["2024-06", "Gemeente Arnhem, Beleidsnota (juni 2024)", "Gemeente Arnhem, Beleidsnota (June 2024)"],
    [
      "2024-06-03",
      "Gemeente Arnhem, Beleidsnota (3 juni 2024)",
      "Gemeente Arnhem, Beleidsnota (3 June 2024)",
    ],
  ])("published %s", (published, nl, en) => {
    expect(sourceWords({ ...source, published }, "nl")).toBe(nl);
    expect(sourceWords({ ...source, published }, "en")).toBe(en);
  });
});
