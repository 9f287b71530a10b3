import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Content } from "./content.ts";
import { readable } from "./readable.ts";

/** Where the template and the fonts lie. */
export interface Material {
  readonly templates: string;
  readonly fonts: string;
}

const probe = (letters: string): string =>
  `#set document(title: "x")\n#set text(lang: "nl", font: "Noto Sans")\n= x\n#text(${JSON.stringify(letters)})`;

/**
 * Makes PDF/UA-1 documents; keep it, for the first document is slow and later ones are fast. The compiler refuses what
 * PDF/UA-1 forbids: a missing title, a picture without alternative text, a letter without a form in any font. Letters
 * for which there is none are replaced before, so that a person's text never makes a document fail.
 */
export const pdfMaker = ({ templates, fonts }: Material): ((content: Content) => Buffer) => {
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [fonts] }] });
  const known = new Map<string, boolean>();

  const compiles = (letters: string): boolean => {
    try {
      compiler.pdf({ mainFileContent: probe(letters) }, { pdfStandard: "ua-1" });
      return true;
    } catch {
      return false;
    }
  };
  /** Asks the compiler itself, once for each letter, whether it can draw it. */
  const canDraw = (letters: readonly string[]): ((letter: string) => boolean) => {
    const asked = letters.filter((letter) => !known.has(letter));
    if (asked.length > 0) {
      const every = compiles(asked.join(" "));
      for (const letter of asked) known.set(letter, every || compiles(letter));
    }
    return (letter) => known.get(letter) ?? true;
  };

  return (content) => {
    const compiled = compiler.compile({
      mainFilePath: `${templates}/document.typ`,
      inputs: { data: JSON.stringify(readable(content, canDraw)) },
    });
    if (!compiled.result)
      throw new Error("The document does not compile", { cause: compiled.takeDiagnostics() });
    const pdf = compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
    compiler.evictCache(10);
    return pdf;
  };
};
