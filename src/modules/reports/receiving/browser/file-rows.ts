import { safeName, tooLarge } from "#platform/file-kinds/index.ts";
import type { HiddenKind } from "#platform/hidden-data/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { FormAttachment } from "../form.ts";
import { texts } from "../texts.ts";
import { button, element } from "./element.ts";
import { newId } from "./new-id.ts";
import { PartRefused } from "./send-part.ts";
import { lookAt, sendFile } from "./send-file.ts";
import type { Looked } from "./send-file.ts";

/** The files of the form, each with how far it is. */
export interface FileRows {
  /** What is there already. */
  readonly attachments: () => readonly FormAttachment[];
  /** Whether one is still on its way, or waits for a decision. */
  readonly isBusy: () => boolean;
  add(file: File): void;
  /** Puts back what was sent before the page was loaded again. */
  restore(attachments: readonly FormAttachment[]): void;
  clear(): void;
}

interface RowsOptions {
  readonly locale: Locale;
  readonly list: HTMLElement;
  readonly place: () => {
    readonly address: string;
    readonly organisationId: string;
    readonly fileId: string;
  };
  readonly wantsClean: () => boolean;
  readonly onChange: () => void;
}

const largest = 200_000_000;

class FileRow {
  readonly #options: RowsOptions;
  readonly #name: string;
  readonly #row: HTMLElement;
  readonly #said: HTMLElement;
  readonly #told: HTMLElement;
  readonly #meter = element("progress", { max: "1", value: "0" });
  readonly #buttons = element("span", { class: "bp-upload__buttons" });
  readonly #end = new AbortController();
  #resume: (() => void) | undefined;
  #part = 0;
  #paused = false;
  attachment: FormAttachment | undefined;
  isGone = false;
  isRefused = false;

  constructor(options: RowsOptions, name: string) {
    this.#options = options;
    this.#name = name;
    this.#said = element("span", { class: "bp-upload__state", role: "status" });
    this.#told = element("span", { class: "bp-upload__told" });
    this.#meter.setAttribute("aria-label", name);
    const words = element(
      "span",
      { class: "bp-upload__words" },
      element("strong", {}, name),
      this.#said,
      this.#told,
    );
    this.#row = element("li", { class: "bp-upload" }, words, this.#meter, this.#buttons);
    options.list.append(this.#row);
  }

  get #words() {
    return texts[this.#options.locale].file;
  }

  /** Whether the report has to wait for it. */
  get isBusy(): boolean {
    return !this.isGone && !this.isRefused && this.attachment === undefined;
  }

  #say(text: string): void {
    this.#said.textContent = text;
  }

  #offer(...buttons: readonly HTMLButtonElement[]): void {
    this.#buttons.replaceChildren(
      ...buttons,
      button(this.#words.remove, () => this.remove()),
    );
  }

  remove(): void {
    this.#end.abort();
    this.isGone = true;
    this.#resume?.();
    this.#row.remove();
    this.#options.onChange();
  }

  #refuse(text: string): void {
    this.isRefused = true;
    this.#meter.remove();
    this.#say(text);
    this.#row.classList.add("bp-upload--refused");
    this.#offer();
    this.#options.onChange();
  }

  #hiddenWords(kinds: readonly HiddenKind[]): string {
    const words = texts[this.#options.locale].hidden;
    return kinds.map((kind) => words[kind]).join(", ");
  }

  #tellHidden({ cleaned, found }: Looked): void {
    const t = this.#words;
    if (found === undefined) this.#told.textContent = t.mayStay;
    else if (found.length === 0) this.#told.textContent = t.nothing;
    else
      this.#told.textContent = cleaned
        ? t.cleaned(this.#hiddenWords(found))
        : t.stays(this.#hiddenWords(found));
  }

  /** A file that was to be cleaned and cannot be: somebody decides before it leaves the browser. */
  #ask({ hindrance }: Looked): Promise<void> {
    const { locale } = this.#options;
    const why = hindrance === "too-large" || hindrance === "protected" ? hindrance : "damaged";
    this.#told.textContent = texts[locale].hindrances[why](this.#name);
    this.#say("");
    return new Promise((resolve) => {
      // Also when it is removed instead: the next file waits for this one.
      this.#resume = resolve;
      this.#offer(button(this.#words.too, resolve));
    });
  }

  #percent(): number {
    return Math.floor(this.#part * 100);
  }

  #sayHowFar(): void {
    this.#meter.value = this.#part;
    this.#say(this.#paused ? this.#words.paused(this.#percent()) : this.#words.sending(this.#percent()));
  }

  #offerPause(): void {
    const pause = (): void => {
      this.#paused = true;
      this.#sayHowFar();
      this.#offer(
        button(this.#words.resume, () => {
          this.#paused = false;
          this.#resume?.();
          this.#sayHowFar();
          this.#offerPause();
        }),
      );
    };
    this.#offer(button(this.#words.pause, pause));
  }

  #mayGoOn(): Promise<void> {
    if (!this.#paused) return Promise.resolve();
    return new Promise((resolve) => {
      this.#resume = resolve;
    });
  }

  async #send(looked: Looked): Promise<void> {
    const place = { ...this.#options.place(), attachmentId: newId() };
    this.#offerPause();
    this.#sayHowFar();
    this.attachment = await sendFile(this.#name, looked, place, {
      signal: this.#end.signal,
      mayGoOn: () => this.#mayGoOn(),
      onLine: (isThere) => {
        if (!isThere) this.#say(this.#words.waiting(this.#percent()));
      },
      onProgress: (part) => {
        this.#part = part;
        this.#sayHowFar();
      },
    });
    this.showReady();
  }

  showReady(): void {
    this.#meter.remove();
    this.#say(this.#words.ready);
    this.#offer();
    this.#options.onChange();
  }

  async take(file: File): Promise<void> {
    const { locale, wantsClean } = this.#options;
    if (file.size > largest) return this.#refuse(tooLarge(this.#name, largest)[locale]);
    const clean = wantsClean();
    this.#say(clean ? this.#words.cleaning : this.#words.looking);
    this.#offer();
    const looked = await lookAt(file, clean);
    if (this.isGone) return;
    if ("refused" in looked) return this.#refuse(looked.refused[locale]);
    this.#tellHidden(looked);
    if (clean && looked.hindrance) {
      await this.#ask(looked);
      // It was chosen: what stays is what may be in it.
      this.#told.textContent = this.#words.mayStay;
    }
    if (!this.isGone) await this.#send(looked);
  }

  /** Takes a file, and says what went wrong where it did. */
  async begin(file: File): Promise<void> {
    try {
      await this.take(file);
    } catch (error) {
      if (this.isGone) return;
      const isFull = error instanceof PartRefused && error.status === 503;
      this.#refuse(isFull ? texts[this.#options.locale].status.full : this.#words.failed);
    }
  }
}

/** Shows the files of the form and sends them, one after the other. */
export const fileRows = (options: RowsOptions): FileRows => {
  let rows: FileRow[] = [];
  let last: Promise<void> = Promise.resolve();
  const there = (): FileRow[] => rows.filter(({ isGone }) => !isGone);
  return {
    attachments: () => there().flatMap(({ attachment }) => attachment ?? []),
    isBusy: () => there().some(({ isBusy }) => isBusy),
    add(file) {
      const row = new FileRow(options, safeName(file.name));
      rows.push(row);
      const before = last;
      last = before.then(() => row.begin(file));
    },
    restore(attachments) {
      for (const attachment of attachments) {
        const row = new FileRow(options, attachment.name);
        row.attachment = attachment;
        row.showReady();
        rows.push(row);
      }
    },
    clear() {
      for (const row of there()) row.remove();
      rows = [];
    },
  };
};
