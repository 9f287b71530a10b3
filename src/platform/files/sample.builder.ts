import { Buffer } from "node:buffer";

/** A small file that begins and ends as a PDF does. */
export const pdf = (): Uint8Array => Buffer.from(`%PDF-1.7\n${"1 0 obj<<>>endobj\n".repeat(30)}%%EOF\n`);

/** The beginning of a PNG. */
export const png = (): Uint8Array =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(100)]);

const localHeader = (name: Buffer, content: Buffer): Buffer => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name, content]);
};

const directoryEntry = (name: Buffer, content: Buffer, offset: number): Buffer => {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(content.length, 20);
  entry.writeUInt32LE(content.length, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, name]);
};

/** A zip file with these members, not compressed and without checksums. */
export const zip = (members: Readonly<Record<string, string>>): Uint8Array => {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [member, text] of Object.entries(members)) {
    const [name, content] = [Buffer.from(member), Buffer.from(text)];
    const local = localHeader(name, content);
    locals.push(local);
    entries.push(directoryEntry(name, content, offset));
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
};

/** A Word document by its parts; `more` adds members. */
export const docx = (more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>", ...more });

/** An OpenDocument text by its parts. */
export const odt = (): Uint8Array =>
  zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<office/>" });

/** The request of a form with one file in the field `file`. */
export const oneFile = (name: string, content: Uint8Array): Request => multipart([["file", name, content]]);

const boundary = "----borgpen-test";
type Part = readonly [field: string, fileName: string, content: Uint8Array];

const partOf = ([field, fileName, content]: Part): Buffer => {
  const escaped = fileName.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const name = fileName === "" ? "" : `; filename="${escaped}"\r\nContent-Type: application/octet-stream`;
  return Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${field}"${name}\r\n\r\n`),
    content,
    Buffer.from("\r\n"),
  ]);
};

/** A form as bytes on the wire, whole, cut off by `cut` bytes, or from a connection that breaks off. */
export const multipart = (
  parts: readonly Part[],
  { cut = 0, breakOff = false }: { readonly cut?: number; readonly breakOff?: boolean } = {},
): Request => {
  const whole = Buffer.concat([...parts.map(partOf), Buffer.from(`--${boundary}--\r\n`)]);
  const bytes = whole.subarray(0, whole.length - cut);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Uint8Array.from(breakOff ? bytes.subarray(0, bytes.length / 2) : bytes));
      if (breakOff) controller.error(new Error("connection reset"));
      else controller.close();
    },
  });
  return streamed(body);
};

/** A request whose body comes in pieces. */
const streamed = (body: ReadableStream<Uint8Array>): Request => {
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const init = { method: "POST", body, duplex: "half", headers };
  return new Request("http://127.0.0.1/", init);
};

const megabyte = 1_000_000;

/** The body of a form with one PDF of so many megabytes, made while it is read; `each` is called for every megabyte. */
export const largeForm = (megabytes: number, each: () => void): Request => {
  let sent = -1;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent < 0) {
        const begin = partOf(["file", "groot.pdf", Buffer.from("%PDF-1.7\n")]);
        controller.enqueue(Uint8Array.from(begin.subarray(0, begin.length - 2)));
      } else if (sent < megabytes) controller.enqueue(new Uint8Array(megabyte).fill(sent % 251));
      else {
        controller.enqueue(Uint8Array.from(Buffer.from(`\r\n--${boundary}--\r\n`)));
        controller.close();
      }
      sent += 1;
      each();
    },
  });
  return streamed(body);
};
